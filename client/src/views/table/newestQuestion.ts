/** Asks one question at a time, with a breath between; of those that come meanwhile only the newest is asked. */
export class NewestQuestion<Q, A> {
  #next: { question: Q } | undefined;
  #busy = false;
  #era = 0;

  constructor(
    private readonly ask: (question: Q) => Promise<A>,
    private readonly told: (answer: A, question: Q) => void,
    private readonly breath: number,
  ) {}

  want(question: Q): void {
    this.#next = { question };
    if (!this.#busy) {
      void this.#run();
    }
  }

  /** Nothing that waits or is under way is wanted any more. */
  forget(): void {
    this.#next = undefined;
    this.#era += 1;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let next = this.#next; next; next = this.#next) {
      this.#next = undefined;
      const era = this.#era;
      const answer = await this.ask(next.question);
      if (era === this.#era) {
        this.told(answer, next.question);
      }
      await new Promise((rested) => setTimeout(rested, this.breath));
    }
    this.#busy = false;
  }
}
