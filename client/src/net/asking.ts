import { noLine } from "./api.ts";
import { within } from "./waiting.ts";
import type { Wire } from "./wire.ts";

interface Numbered {
  number: number;
}

const askLimit = 10_000;

/** A question whose answer comes as an event with the question's number. A newer one gives up an older one; without a line there is no answer. */
export class Asking<TWish extends object, TReply extends Numbered> {
  #asked = 0;
  #answer: (reply: TReply) => void = () => undefined;
  /** The line is gone, or a newer question has come. */
  giveUp: () => void = () => undefined;

  constructor(
    private readonly method: string,
    private readonly refused: (number: number, because: typeof noLine) => TReply,
  ) {}

  heard(reply: TReply): void {
    this.#answer(reply);
  }

  /** Asked once, on this line: whoever asked asks again on the next. */
  async ask(wire: Wire | undefined, wish: TWish): Promise<TReply> {
    this.giveUp();
    this.#asked += 1;
    const number = this.#asked;
    try {
      const answered = new Promise<TReply>((answer, giveUp) => {
        // A question that could not even be read comes back without its number.
        this.#answer = (reply) => (reply.number === number || reply.number === 0) && answer(reply);
        this.giveUp = () => giveUp(noLine);
        wire ? wire.call(this.method, { number, ...wish }).catch(giveUp) : giveUp(noLine);
      });
      return await within(askLimit, answered);
    } catch {
      return this.refused(number, noLine);
    }
  }
}
