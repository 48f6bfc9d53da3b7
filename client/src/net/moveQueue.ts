import type { Move, MoveReply } from "../protocol.gen.ts";

interface Waiting<TMove> {
  move: TMove;
  answer: (reply: MoveReply) => void;
}

/** What a move replaces when it is played again: its kind and subject. */
const subjectOf = (move: Move) =>
  "challenge" in move
    ? `${move.kind}/${move.challenge}`
    : "treaty" in move
      ? `${move.kind}/${move.treaty}`
      : "text" in move // A new treaty: two are two.
        ? move.id
        : move.kind;

/**
 * Moves that have no answer yet, oldest first. One is under way at a time; after a break the same move goes out again
 * under the same name. A move that has not left yet gives way to a newer one of its kind and subject.
 */
export class MoveQueue<TMove = Move> {
  #waiting: Waiting<TMove>[] = [];
  #underWay: Waiting<TMove> | undefined;
  #send: ((move: TMove) => Promise<MoveReply>) | undefined;

  constructor(
    /** Told after the number of unanswered moves changed. */
    private readonly changed: (moves: readonly TMove[]) => void = () => undefined,
    private readonly subject: (move: TMove) => string = subjectOf as (move: TMove) => string,
  ) {}

  get moves(): readonly TMove[] {
    return [...(this.#underWay ? [this.#underWay] : []), ...this.#waiting].map(({ move }) => move);
  }

  add(move: TMove): Promise<MoveReply> {
    return new Promise((resolve) => {
      const waiting: Waiting<TMove> = { move, answer: resolve };
      const older = this.#waiting.find((other) => this.subject(other.move) === this.subject(move));
      if (older) {
        this.#waiting.splice(this.#waiting.indexOf(older), 1);
        waiting.answer = (reply) => {
          older.answer(reply);
          resolve(reply);
        };
      }
      this.#waiting.push(waiting);
      this.changed(this.moves);
      this.#next();
    });
  }

  /** The line is up: send through it, beginning with what was under way when it broke. */
  open(send: (move: TMove) => Promise<MoveReply>): void {
    this.#send = send;
    if (this.#underWay) {
      this.#waiting.unshift(this.#underWay);
      this.#underWay = undefined;
    }
    this.#next();
  }

  /** The line is down: hold everything. */
  close(): void {
    this.#send = undefined;
  }

  /** Answers everything with one reply, when no line will come again. */
  giveUp(reply: MoveReply): void {
    this.close();
    const left = [...(this.#underWay ? [this.#underWay] : []), ...this.#waiting];
    this.#underWay = undefined;
    this.#waiting = [];
    this.changed([]);
    for (const { answer } of left) {
      answer(reply);
    }
  }

  #next(): void {
    const send = this.#send;
    if (!send || this.#underWay) {
      return;
    }
    const next = this.#waiting.shift();
    if (!next) {
      return;
    }
    this.#underWay = next;
    send(next.move).then(
      (reply) => this.#answered(next, reply),
      // The line broke under it: it stays under way until the next line sends it again.
      () => undefined,
    );
  }

  #answered(waiting: Waiting<TMove>, reply: MoveReply): void {
    if (this.#underWay !== waiting) {
      return;
    }
    this.#underWay = undefined;
    this.changed(this.moves);
    waiting.answer(reply);
    this.#next();
  }
}
