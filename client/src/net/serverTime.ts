/**
 * How far the server's clock is ahead of this page's. Whatever the server wrote was written before it came here, so every
 * time heard is a lower bound and the largest difference is the best estimate.
 */
export class ServerTime {
  #offset: number | undefined;

  constructor(private readonly changed: (offset: number) => void) {}

  hear(written: string | null | undefined, heardAt = Date.now()): void {
    const at = written ? Date.parse(written) : Number.NaN;
    if (Number.isNaN(at)) {
      return;
    }
    const offset = at - heardAt;
    if (this.#offset === undefined || offset > this.#offset) {
      this.#offset = offset;
      this.changed(offset);
    }
  }

  /** A new connection: this page's clock may have been set meanwhile. */
  forget(): void {
    this.#offset = undefined;
  }
}
