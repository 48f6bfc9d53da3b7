import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CatchUpReply, Frame, Move, MoveReply, Refusal, SitReply, Snapshot } from "../protocol.gen.ts";
import { DocumentStore } from "../state/documents.ts";
import type { ConnectionState } from "../state/table.ts";
import type { Wire } from "./wire.ts";
import { WorldLine } from "./worldLine.ts";

/** A hub in memory, as the server behaves: what it knows, and how it is reached. */
class Hub {
  snapshot: Snapshot = { branch: 1, epoch: 1, counters: { public: 1 }, documents: { world: "w1" } };
  refusal: Refusal | undefined;
  /** How an attempt to connect ends. */
  door: "open" | "shut" | "swallows" = "open";
  rungs: number[] = [];
  calls: [string, ...unknown[]][] = [];
  wires: TestWire[] = [];
  play: (move: Move) => Promise<MoveReply> = async () => ({ kind: "accepted", revision: 1 });
  catchUp: CatchUpReply = { frames: [] };

  open = (rung: number): Wire => {
    this.rungs.push(rung);
    const wire = new TestWire(this);
    this.wires.push(wire);
    return wire;
  };

  get wire(): TestWire {
    const last = this.wires.at(-1);
    if (!last) {
      throw new Error("Nobody has connected.");
    }
    return last;
  }

  sit(): SitReply {
    return this.refusal
      ? { kind: "refused", because: this.refusal }
      : { kind: "welcome", you: { role: "visitor", code: "KJ47WM" }, snapshot: this.snapshot };
  }
}

class TestWire implements Wire {
  isUp = false;
  #heard = new Map<string, (...args: never[]) => void>();
  #closed: () => void = () => undefined;

  constructor(private readonly hub: Hub) {}

  async start() {
    if (this.hub.door === "shut") {
      throw new Error("refused");
    }
    if (this.hub.door === "swallows") {
      await new Promise(() => undefined);
    }
    this.isUp = true;
  }

  stop() {
    this.isUp = false;
  }

  async call<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    this.hub.calls.push([method, ...args]);
    switch (method) {
      case "Sit":
        return this.hub.sit() as T;
      case "Play":
        return (await this.hub.play(args[0] as Move)) as T;
      case "CatchUp":
        return this.hub.catchUp as T;
      default:
        return { kind: "accepted", revision: 1 } as T;
    }
  }

  on(event: string, heard: (...args: never[]) => void) {
    this.#heard.set(event, heard);
  }

  onClosed(closed: () => void) {
    this.#closed = closed;
  }

  tell(event: string, ...args: unknown[]) {
    this.#heard.get(event)?.(...(args as never[]));
  }

  breaks() {
    this.isUp = false;
    this.#closed();
  }
}

const frame = (n: number, parts: Partial<Frame> = {}): Frame => ({
  branch: 1,
  epoch: 1,
  audience: "public",
  n,
  key: "world",
  document: `w${n}`,
  ...parts,
});
const ready: Move = { kind: "set-ready", id: "m1", ready: true };

let hub: Hub;
let store: DocumentStore;
let states: ConnectionState["kind"][];
let line: WorldLine;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub();
  store = new DocumentStore();
  states = [];
  line = new WorldLine({ code: "KJ47WM" }, hub.open, {
    put: (key, document) => store.put(key, document),
    replace: (all) => store.replace(all),
    connection: (state) => states.push(state.kind),
    you: () => undefined,
    unanswered: () => undefined,
    unsaid: () => undefined,
  });
});

afterEach(() => {
  line.end();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test("a page sits down and shows the world", async () => {
  void line.keep();
  await pass(0);

  expect(hub.calls[0]).toEqual(["Sit", { version: 1, code: "KJ47WM" }]);
  expect(store.get("world")).toBe("w1");
  expect(states).toEqual(["connecting", "live"]);
});

test("a missing frame is asked for after a short wait", async () => {
  void line.keep();
  await pass(0);
  hub.catchUp = { frames: [frame(2), frame(3)] };

  hub.wire.tell("Frames", [frame(3)]);
  await pass(99);
  expect(hub.calls.some(([method]) => method === "CatchUp")).toBe(false);
  await pass(1);

  expect(hub.calls.at(-1)).toEqual(["CatchUp", "public", 1]);
  expect(store.get("world")).toBe("w3");
});

test("a frame that was only late is not asked for", async () => {
  void line.keep();
  await pass(0);

  hub.wire.tell("Frames", [frame(3)]);
  await pass(50);
  hub.wire.tell("Frames", [frame(2)]);
  await pass(100);

  expect(hub.calls.some(([method]) => method === "CatchUp")).toBe(false);
  expect(store.get("world")).toBe("w3");
});

test("a frame of another branch makes the page sit down again on the same line", async () => {
  void line.keep();
  await pass(0);
  hub.snapshot = { branch: 2, epoch: 1, counters: { public: 9 }, documents: { world: "second" } };

  hub.wire.tell("Frames", [frame(9, { branch: 2 })]);
  await pass(0);

  expect(store.get("world")).toBe("second");
  expect(hub.wires).toHaveLength(1);
  expect(states).toEqual(["connecting", "live"]);
});

test("a broken line comes back by itself, and the move under way goes out again under its name", async () => {
  hub.play = () => new Promise(() => undefined);
  void line.keep();
  await pass(0);
  const reply = line.play(ready);
  await pass(0);

  hub.door = "shut";
  hub.wire.breaks();
  await pass(3_000);
  expect(states.at(-1)).toBe("reconnecting");

  hub.door = "open";
  hub.play = async () => ({ kind: "accepted", revision: 2 });
  hub.snapshot = { ...hub.snapshot, documents: { world: "after" } };
  await pass(1_500);

  expect(await reply).toEqual({ kind: "accepted", revision: 2 });
  expect(hub.calls.filter(([method]) => method === "Play")).toEqual([
    ["Play", ready],
    ["Play", ready],
  ]);
  expect(store.get("world")).toBe("after");
  expect(states.at(-1)).toBe("live");
});

test("after a long absence of the server the page is back within five seconds of its return", async () => {
  hub.door = "shut";
  void line.keep();
  await pass(10 * 60_000);

  hub.door = "open";
  await pass(5_000);

  expect(states.at(-1)).toBe("live");
});

test("waking up tries at once", async () => {
  hub.door = "shut";
  void line.keep();
  await pass(10 * 60_000);
  hub.door = "open";

  await line.look();
  await pass(0);

  expect(states.at(-1)).toBe("live");
});

test("waking up on a line that is silently dead hangs up and comes back", async () => {
  void line.keep();
  await pass(0);
  const dead = hub.wire;
  vi.spyOn(dead, "call").mockImplementation(() => new Promise(() => undefined));

  void line.look();
  await pass(2_500 + 1_000);

  expect(hub.wires.length).toBeGreaterThan(1);
  expect(states.at(-1)).toBe("live");
});

test("a way that is swallowed in silence is left for the next one down, and that one is remembered", async () => {
  hub.door = "swallows";
  void line.keep();
  await pass(6_000);
  hub.door = "open";
  await pass(6_000);
  expect(hub.rungs.slice(0, 3)).toEqual([0, 1, 2]);
  expect(states.at(-1)).toBe("live");

  hub.wire.breaks();
  await pass(1_000);

  expect(hub.rungs.at(-1)).toBe(2);
});

test("a server that refuses at once is not a reason to go down the ladder", async () => {
  hub.door = "shut";
  void line.keep();
  await pass(3_000);

  expect(new Set(hub.rungs)).toEqual(new Set([0]));
});

test("a seat that the server does not know ends the line and answers what was waiting", async () => {
  hub.refusal = { code: "unknown-token", said: { key: "refusal.unknown-token", arguments: {} } };
  const reply = line.play(ready);
  await line.keep();

  expect(await reply).toEqual({ kind: "refused", because: hub.refusal });
  expect(states.at(-1)).toBe("refused");
});

test("a seat that the facilitator freed ends the line, and the page knows why", async () => {
  void line.keep();
  await pass(0);
  const because: Refusal = { code: "seat-freed", said: { key: "refusal.seat-freed", arguments: {} } };
  hub.wire.tell("Dropped", because);
  hub.wire.breaks();
  await pass(10_000);

  expect(states.at(-1)).toBe("refused");
  expect(hub.wires.length).toBe(1);
});

test("a refused catch-up begins anew with a snapshot", async () => {
  void line.keep();
  await pass(0);
  hub.catchUp = { because: { code: "too-fast", said: { key: "refusal.too-fast", arguments: {} } } };
  hub.wire.tell("Frames", [frame(3)]);
  hub.snapshot = { branch: 1, epoch: 1, counters: { public: 3 }, documents: { world: "w3" } };
  await pass(3_000);

  expect(hub.wires.length).toBe(2);
  expect(store.get("world")).toBe("w3");
});

test("a server that cannot read its store just now is asked again", async () => {
  hub.refusal = { code: "not-saved", said: { key: "refusal.not-saved", arguments: {} } };
  void line.keep();
  await pass(1_000);
  hub.refusal = undefined;
  await pass(2_000);

  expect(states.at(-1)).toBe("live");
});

test("an older page is told so", async () => {
  hub.refusal = { code: "old-page", said: { key: "refusal.old-page", arguments: {} } };
  await line.keep();

  expect(states.at(-1)).toBe("old-page");
});

test("without a line a facilitator's wish is refused at once, never sent later", async () => {
  const reply = await line.clock({ do: "extend", seconds: 60 });

  expect(reply).toMatchObject({ kind: "refused", because: { code: "no-line" } });
});

const foreseen = (number: number) => ({ kind: "foreseen", number, foreseen: { year: 2100 } });
const draft = { plan: { lines: [] } };

test("a question about a draft is answered by its number, and an older one gives way", async () => {
  void line.keep();
  await pass(0);

  const first = line.forecast(draft);
  const second = line.forecast(draft);
  hub.wire.tell("Foreseen", foreseen(1));
  hub.wire.tell("Foreseen", foreseen(2));

  expect(hub.calls.slice(-2)).toEqual([
    ["Forecast", { number: 1, ...draft }],
    ["Forecast", { number: 2, ...draft }],
  ]);
  expect(await first).toMatchObject({ kind: "refused", because: { code: "no-line" } });
  expect(await second).toMatchObject({ kind: "foreseen", number: 2 });
});

test("a question ends with its line, and without a line none is asked", async () => {
  expect(await line.forecast(draft)).toMatchObject({ kind: "refused", because: { code: "no-line" } });
  void line.keep();
  await pass(0);

  const question = line.forecast(draft);
  hub.wire.breaks();

  expect(await question).toMatchObject({ kind: "refused", because: { code: "no-line" } });
});
