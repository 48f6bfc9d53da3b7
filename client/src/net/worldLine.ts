import {
  type CatchUpReply,
  type ClockMove,
  type ForecastReply,
  type ForecastWish,
  type Frame,
  type FreeSeat,
  type Move,
  type MoveReply,
  type MuteNation,
  protocolVersion,
  type Refusal,
  type RemoveMessage,
  type Say,
  type SitReply,
  type SitRequest,
  type TreatyForecastReply,
  type TreatyForecastWish,
  type You,
} from "../protocol.gen.ts";
import type { ConnectionState } from "../state/table.ts";
import { noLine } from "./api.ts";
import { Asking } from "./asking.ts";
import { type DocumentSink, FrameOrder } from "./frameOrder.ts";
import { MoveQueue } from "./moveQueue.ts";
import { Pause, TimeIsUp, within } from "./waiting.ts";
import { rungs, type Wire } from "./wire.ts";

const startLimit = 6_000;
const callLimit = 10_000;
const probeLimit = 2_500;
const gapPatience = 100;
/** Refusals at the door that may pass: the server is busy or its store is away for a moment. */
const passing = new Set(["not-saved", "too-fast"]);

const refused = (number: number, because: Refusal) => ({ kind: "refused" as const, number, because });

/** What a line tells the page. */
export interface LineListener extends DocumentSink {
  connection(state: ConnectionState): void;
  you(you: You): void;
  unanswered(moves: readonly Move[]): void;
  unsaid(messages: readonly Say[]): void;
}

/** The line to one world for one seat: connects, sits down, keeps frames in order, sends moves, and comes back by itself for as long as the page is open. */
export class WorldLine {
  readonly #queue: MoveQueue;
  readonly #speech: MoveQueue<Say>;
  readonly #order: FrameOrder;
  readonly #pause = new Pause();
  #wire: Wire | undefined;
  /** The wire on which the server said welcome: frames that come before are kept until then. */
  #seated: Wire | undefined;
  readonly #plans = new Asking<object, ForecastReply>("Forecast", refused);
  readonly #treaties = new Asking<object, TreatyForecastReply>("ForecastTreaty", refused);
  #ended = false;
  #rung = 0;
  #mending = false;

  constructor(
    private readonly who: Pick<SitRequest, "token" | "code">,
    private readonly open: (rung: number) => Wire,
    private readonly listener: LineListener,
  ) {
    this.#queue = new MoveQueue((moves) => listener.unanswered(moves));
    // Every word counts: a newer message never replaces one that waits.
    this.#speech = new MoveQueue(
      (messages) => listener.unsaid(messages),
      ({ id }) => id,
    );
    this.#order = new FrameOrder(listener);
  }

  /** Connects, and connects again, until `end`. */
  async keep(): Promise<void> {
    this.listener.connection({ kind: "connecting" });
    let failures = 0;
    while (!this.#ended) {
      const since = Date.now();
      if (await this.#connect()) {
        failures = 0;
        await this.#closed;
      }
      if (this.#ended) {
        return;
      }
      this.listener.connection({ kind: "reconnecting", since });
      failures += 1;
      await this.#pause.for(Math.min(100 * 2 ** failures, failures < 60 ? 1_000 : 3_000) * (0.75 + Math.random() / 2));
    }
  }

  play(move: Move): Promise<MoveReply> {
    return this.#queue.add(move);
  }

  /** Says something; after a break of the line it is said again under the same name, and heard once. */
  say(message: Say): Promise<MoveReply> {
    return this.#speech.add(message);
  }

  /** Where would this draft lead? */
  forecast(wish: Omit<ForecastWish, "number">): Promise<ForecastReply> {
    return this.#plans.ask(this.#seated, wish);
  }

  /** Where would this version of a treaty lead? */
  forecastTreaty(wish: Omit<TreatyForecastWish, "number">): Promise<TreatyForecastReply> {
    return this.#treaties.ask(this.#seated, wish);
  }

  /** A facilitator's clock move is never sent twice: without a line it is refused at once. */
  clock(move: ClockMove): Promise<MoveReply> {
    return this.#once("Clock", move);
  }

  /** Frees a seat: of no use twice, so it is not sent twice either. */
  free(wish: FreeSeat): Promise<MoveReply> {
    return this.#once("Free", wish);
  }

  mute(wish: MuteNation): Promise<MoveReply> {
    return this.#once("Mute", wish);
  }

  remove(wish: RemoveMessage): Promise<MoveReply> {
    return this.#once("Remove", wish);
  }

  async #once(
    method: "Clock" | "Free" | "Mute" | "Remove",
    wish: ClockMove | FreeSeat | MuteNation | RemoveMessage,
  ): Promise<MoveReply> {
    const wire = this.#wire;
    if (!wire?.isUp) {
      return { kind: "refused", because: noLine };
    }
    try {
      return await within(callLimit, wire.call<MoveReply>(method, wish));
    } catch {
      return { kind: "refused", because: noLine };
    }
  }

  /** The page woke up or the network came back: is the line still alive? */
  async look(): Promise<void> {
    this.#pause.cutShort();
    const wire = this.#wire;
    if (!wire?.isUp) {
      return;
    }
    try {
      const reply = wire.call<CatchUpReply>("CatchUp", "public", this.#order.counter("public"));
      this.#take(await within(probeLimit, reply));
    } catch {
      this.#drop(wire);
    }
  }

  end(): void {
    this.#ended = true;
    this.#pause.cutShort();
    this.#queue.close();
    this.#speech.close();
    this.#wire?.stop();
    this.#close();
  }

  #closed: Promise<void> = Promise.resolve();
  #close: () => void = () => undefined;

  async #connect(): Promise<boolean> {
    for (let rung = this.#rung; rung < rungs.length && !this.#ended; rung += 1) {
      const wire = this.open(rung);
      this.#listen(wire);
      try {
        await within(startLimit, wire.start());
      } catch (problem) {
        wire.stop();
        // Refused at once: the server is away, and a lower rung would not help. Swallowed in silence: try the next.
        if (!(problem instanceof TimeIsUp)) {
          return false;
        }
        continue;
      }
      this.#rung = rung;
      return this.#sitDown(wire);
    }
    return false;
  }

  #listen(wire: Wire): void {
    wire.on("Frames", (frames: readonly Frame[]) => this.#frames(frames));
    wire.on("Foreseen", (reply: ForecastReply) => this.#plans.heard(reply));
    wire.on("TreatyForeseen", (reply: TreatyForecastReply) => this.#treaties.heard(reply));
    wire.on("Dropped", (because: Refusal) => this.#refused(because));
    wire.on("Reload", () => this.#oldPage());
    wire.onClosed(() => this.#hungUp(wire));
  }

  async #sitDown(wire: Wire): Promise<boolean> {
    this.#wire = wire;
    this.#closed = new Promise((resolve) => {
      this.#close = resolve;
    });
    try {
      const reply = await this.#sit(wire);
      if (reply.kind === "refused" && passing.has(reply.because.code)) {
        throw new Error(reply.because.code);
      }
      if (reply.kind === "refused") {
        this.#refused(reply.because);
        return false;
      }
      this.#seated = wire;
      this.#order.begin(reply.snapshot);
      this.listener.you(reply.you);
      this.listener.connection({ kind: "live" });
      this.#queue.open((move) => this.#send(wire, "Play", move));
      this.#speech.open((message) => this.#send(wire, "Say", message));
      void this.#mend();
      return true;
    } catch {
      this.#drop(wire);
      return false;
    }
  }

  #sit(wire: Wire): Promise<SitReply> {
    const request: SitRequest = { version: protocolVersion, ...this.who };
    return within(callLimit, wire.call<SitReply>("Sit", request));
  }

  async #send(wire: Wire, method: "Play" | "Say", move: Move | Say): Promise<MoveReply> {
    try {
      return await within(callLimit, wire.call<MoveReply>(method, move));
    } catch (problem) {
      // Whether it was stored is unknown: hang up, and the next line sends it again under the same name.
      this.#drop(wire);
      throw problem;
    }
  }

  #frames(frames: readonly Frame[]): void {
    this.#order.take(frames);
    void this.#mend();
  }

  /** Asks for what is missing: after a short wait for a gap, at once for another epoch or branch. */
  async #mend(): Promise<void> {
    const wire = this.#seated;
    if (this.#mending || !wire || !this.#isTorn) {
      return;
    }
    this.#mending = true;
    try {
      if (!this.#order.needsSnapshot) {
        await new Promise((resolve) => setTimeout(resolve, gapPatience));
      }
      for (const { audience, after } of this.#order.gaps) {
        this.#take(await within(callLimit, wire.call<CatchUpReply>("CatchUp", audience, after)));
      }
      if (this.#isTorn) {
        const reply = await this.#sit(wire);
        if (reply.kind === "welcome") {
          this.#order.begin(reply.snapshot);
        }
      }
      if (this.#isTorn) {
        this.#drop(wire); // What is missing cannot be had on this line.
      }
    } catch {
      this.#drop(wire);
    } finally {
      this.#mending = false;
    }
  }

  get #isTorn(): boolean {
    return this.#order.needsSnapshot || this.#order.gaps.length > 0;
  }

  #take(reply: CatchUpReply): void {
    if (reply.because) {
      throw new Error(reply.because.code); // Whoever asked hangs up, and the next line begins with a snapshot.
    }
    if (reply.snapshot) {
      this.#order.takeSnapshot(reply.snapshot);
    }
    this.#order.take(reply.frames ?? []);
  }

  #drop(wire: Wire): void {
    wire.stop();
    this.#hungUp(wire);
  }

  #hungUp(wire: Wire): void {
    if (wire !== this.#wire) {
      return;
    }
    this.#wire = undefined;
    this.#seated = undefined;
    this.#plans.giveUp();
    this.#treaties.giveUp();
    this.#queue.close();
    this.#speech.close();
    this.#close();
  }

  #refused(because: Refusal): void {
    if (because.code === "old-page") {
      this.#oldPage();
      return;
    }
    this.end();
    this.listener.connection({ kind: "refused", because });
    this.#queue.giveUp({ kind: "refused", because });
    this.#speech.giveUp({ kind: "refused", because });
  }

  #oldPage(): void {
    this.end();
    this.listener.connection({ kind: "old-page" });
  }
}
