/** Nothing was heard in time. */
export class TimeIsUp extends Error {
  override name = "TimeIsUp";
}

/** A promise that fails with `TimeIsUp` when the other takes too long. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeIsUp(`No answer within ${milliseconds} ms.`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A pause that can be cut short. */
export class Pause {
  #end: (() => void) | undefined;

  for(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  cutShort(): void {
    this.#end?.();
  }
}
