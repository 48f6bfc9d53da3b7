import { beforeEach, describe, expect, test } from "vitest";
import type { Frame, Snapshot } from "../protocol.gen.ts";
import { DocumentStore } from "../state/documents.ts";
import { FrameOrder } from "./frameOrder.ts";

let store: DocumentStore;
let order: FrameOrder;

const snapshot = (parts: Partial<Snapshot> = {}): Snapshot => ({
  branch: 1,
  epoch: 5,
  counters: { public: 10, "nation/EAC": 3 },
  documents: { world: "w10", "plan/EAC": "p3" },
  ...parts,
});

const frame = (n: number, parts: Partial<Frame> = {}): Frame => ({
  branch: 1,
  epoch: 5,
  audience: "public",
  n,
  key: "world",
  document: `w${n}`,
  ...parts,
});

beforeEach(() => {
  store = new DocumentStore();
  order = new FrameOrder(store);
  order.begin(snapshot());
});

describe("in order", () => {
  test("a snapshot brings every document", () => {
    expect(store.get("world")).toBe("w10");
    expect(store.get("plan/EAC")).toBe("p3");
  });

  test("the next frame changes its document", () => {
    order.take([frame(11)]);

    expect(store.get("world")).toBe("w11");
    expect(order.gaps).toEqual([]);
  });

  test("audiences count apart", () => {
    order.take([frame(4, { audience: "nation/EAC", key: "plan/EAC", document: "p4" }), frame(11)]);

    expect(store.get("plan/EAC")).toBe("p4");
    expect(store.get("world")).toBe("w11");
  });

  test("an audience that was never heard of begins with its first frame", () => {
    order.take([frame(1, { audience: "facilitator", key: "room", document: "r1" })]);

    expect(store.get("room")).toBe("r1");
  });
});

describe("duplicates", () => {
  test("a frame told again changes nothing", () => {
    order.take([frame(11), frame(12)]);
    order.take([frame(11, { document: "again" })]);

    expect(store.get("world")).toBe("w12");
  });

  test("a frame that the snapshot already holds changes nothing", () => {
    order.take([frame(10, { document: "again" })]);

    expect(store.get("world")).toBe("w10");
  });
});

describe("gaps", () => {
  test("a frame behind a gap waits and the gap is named", () => {
    order.take([frame(13)]);

    expect(store.get("world")).toBe("w10");
    expect(order.gaps).toEqual([{ audience: "public", after: 10 }]);
  });

  test("the missing frames let the held ones through, in order", () => {
    const seen: unknown[] = [];
    store.subscribe("world", () => seen.push(store.get("world")));

    order.take([frame(13)]);
    order.take([frame(12)]);
    order.take([frame(11)]);

    expect(seen).toEqual(["w11", "w12", "w13"]);
    expect(order.gaps).toEqual([]);
  });

  test("a snapshot closes a gap and keeps what it does not hold yet", () => {
    order.take([frame(13), frame(14)]);
    order.takeSnapshot(snapshot({ counters: { public: 13 }, documents: { world: "w13" } }));

    expect(store.get("world")).toBe("w14");
    expect(order.gaps).toEqual([]);
  });

  test("a gap in one audience does not hold another", () => {
    order.take([frame(13), frame(4, { audience: "nation/EAC", key: "plan/EAC", document: "p4" })]);

    expect(store.get("plan/EAC")).toBe("p4");
  });
});

describe("epochs and branches", () => {
  test("a lower epoch is ignored", () => {
    order.take([frame(11, { epoch: 4, document: "ghost" })]);

    expect(store.get("world")).toBe("w10");
    expect(order.needsSnapshot).toBe(false);
  });

  test("a higher epoch asks for a snapshot and is shown after it", () => {
    order.take([frame(1, { epoch: 6, document: "new1" })]);
    expect(order.needsSnapshot).toBe(true);
    expect(store.get("world")).toBe("w10");

    order.takeSnapshot(snapshot({ epoch: 6, counters: { public: 0 }, documents: { world: "new0" } }));

    expect(order.needsSnapshot).toBe(false);
    expect(store.get("world")).toBe("new1");
  });

  test("another branch asks for a snapshot, and documents of the old one are gone", () => {
    order.take([frame(11, { branch: 2 })]);
    expect(order.needsSnapshot).toBe(true);

    order.takeSnapshot(snapshot({ branch: 2, counters: { public: 11 }, documents: { world: "second" } }));

    expect(store.get("world")).toBe("second");
    expect(store.get("plan/EAC")).toBeUndefined();
  });

  test("a late frame of the branch that was left is ignored", () => {
    order.takeSnapshot(snapshot({ branch: 2, documents: { world: "second" } }));
    order.take([frame(11, { branch: 1, document: "first" })]);

    expect(store.get("world")).toBe("second");
    expect(order.needsSnapshot).toBe(false);
  });

  test("what belongs to no branch, such as a message, comes through in every branch", () => {
    order.takeSnapshot(snapshot({ branch: 2, documents: { world: "second" } }));
    order.take([frame(11, { branch: 0, key: "channel/floor", document: "said" })]);

    expect(store.get("channel/floor")).toBe("said");
    expect(order.needsSnapshot).toBe(false);
  });

  test("a snapshot of a lower epoch in the middle of a connection is ignored", () => {
    order.takeSnapshot(snapshot({ epoch: 4, documents: { world: "ghost" } }));

    expect(store.get("world")).toBe("w10");
  });

  test("a new connection is believed even when its epoch is lower", () => {
    order.begin(snapshot({ epoch: 2, counters: { public: 1 }, documents: { world: "restored" } }));
    order.take([frame(2, { epoch: 2, document: "restored2" })]);

    expect(store.get("world")).toBe("restored2");
  });
});
