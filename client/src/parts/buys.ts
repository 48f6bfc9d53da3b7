import type { BuysPoint, LeverDocument } from "../protocol.gen.ts";

/** What an amount buys here, read off the lever's points: straight lines between them, level beyond the ends. */
export function buysAt(points: readonly BuysPoint[], amount: number): number | undefined {
  const first = points[0];
  if (!first) {
    return undefined;
  }
  if (amount <= first.amount) {
    return first.value;
  }
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    if (from && to && amount <= to.amount) {
      const along = to.amount === from.amount ? 1 : (amount - from.amount) / (to.amount - from.amount);
      return from.value + (to.value - from.value) * along;
    }
  }
  return points.at(-1)?.value;
}

/** Names a lever with its target: the plan holds at most one line of each without a condition. */
export function keyOf(line: Pick<LeverDocument, "lever" | "to">): string {
  return line.to === undefined ? line.lever : `${line.lever}/${line.to}`;
}
