import type { Frame, Snapshot } from "../protocol.gen.ts";

/** Where the documents go that came in order. */
export interface DocumentSink {
  put(key: string, document: unknown): void;
  replace(documents: Readonly<Record<string, unknown>>): void;
}

/** A run of frames is missing: ask for those of the audience after this number. */
export interface Gap {
  audience: string;
  after: number;
}

/** Lets frames through in order, per audience: duplicates fall out, gaps hold what lies behind them, and frames of a later epoch or branch wait for a snapshot. */
export class FrameOrder {
  #branch = -1;
  #epoch = -1;
  #counters = new Map<string, number>();
  #held = new Map<string, Map<number, Frame>>();
  #ahead: Frame[] = [];

  constructor(private readonly sink: DocumentSink) {}

  /** Frames of a later epoch or branch have come: only a snapshot leads there. */
  get needsSnapshot(): boolean {
    return this.#ahead.length > 0;
  }

  get gaps(): readonly Gap[] {
    return [...this.#held]
      .filter(([, frames]) => frames.size > 0)
      .map(([audience]) => ({ audience, after: this.#counters.get(audience) ?? 0 }));
  }

  /** The last number heard of an audience. */
  counter(audience: string): number {
    return this.#counters.get(audience) ?? 0;
  }

  /** The server's first word on a new connection: whatever was known before is replaced. */
  begin(snapshot: Snapshot): void {
    const waiting = [...this.#ahead, ...[...this.#held.values()].flatMap((frames) => [...frames.values()])];
    this.#branch = snapshot.branch;
    this.#epoch = snapshot.epoch;
    this.#counters = new Map(Object.entries(snapshot.counters));
    this.#held.clear();
    this.#ahead = [];
    this.sink.replace(snapshot.documents);
    this.take(waiting);
  }

  /** A snapshot in the middle of a connection; one that is older than what is known says nothing. */
  takeSnapshot(snapshot: Snapshot): void {
    if (this.#isBehind(snapshot)) {
      return;
    }
    this.begin(snapshot);
  }

  take(frames: readonly Frame[]): void {
    for (const frame of frames) {
      this.#takeOne(frame);
    }
  }

  #takeOne(frame: Frame): void {
    if (this.#isBehind(frame)) {
      return;
    }
    if (frame.epoch !== this.#epoch || (frame.branch !== 0 && frame.branch !== this.#branch)) {
      this.#ahead.push(frame);
      return;
    }
    const last = this.counter(frame.audience);
    if (frame.n <= last) {
      return;
    }
    if (frame.n > last + 1) {
      const held = this.#held.get(frame.audience) ?? new Map<number, Frame>();
      this.#held.set(frame.audience, held.set(frame.n, frame));
      return;
    }
    this.#apply(frame);
    this.#release(frame.audience);
  }

  #release(audience: string): void {
    const held = this.#held.get(audience);
    for (let next = held?.get(this.counter(audience) + 1); next; next = held?.get(this.counter(audience) + 1)) {
      held?.delete(next.n);
      this.#apply(next);
    }
    for (const n of held?.keys() ?? []) {
      if (n <= this.counter(audience)) {
        held?.delete(n);
      }
    }
  }

  #apply(frame: Frame): void {
    this.#counters.set(frame.audience, frame.n);
    this.sink.put(frame.key, frame.document);
  }

  #isBehind(at: { epoch: number; branch: number }): boolean {
    // What belongs to no branch is never behind: a rewind does not touch what was said.
    return at.epoch < this.#epoch || (at.epoch === this.#epoch && at.branch !== 0 && at.branch < this.#branch);
  }
}
