/** Whether an amount lies on the steps of its lever. */
export function onGrid(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-6;
}

/** The nearest step. */
export const toStep = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(12));

/** One hand's press moves a number that has no steps by so much. */
const press = 1;

/** Where an amount between two steps goes: by a press to the next step that way, typed to the nearest; untouched it stays as it is. */
export function toGrid(from: number, next: number, step: number): number {
  const change = next - from;
  if (Math.abs(change) < 1e-3) {
    return from;
  }
  const clean = (steps: number) => Number((steps * step).toPrecision(12));
  if (Math.abs(Math.abs(change) - press) < 1e-3) {
    return clean(change > 0 ? Math.ceil(from / step) : Math.floor(from / step));
  }
  return toStep(next, step);
}
