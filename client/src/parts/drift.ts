import { digitsOf, rounds } from "./meterFigures.ts";

export type Drift = "better" | "steady" | "worse";

/** A change in a word: what cannot be seen in the printed figure is steady. */
export function driftOf(change: number, unit: string, lowerIsBetter: boolean): Drift {
  const seen = rounds(change, digitsOf(unit));
  if (seen === 0) return "steady";
  return seen < 0 === lowerIsBetter ? "better" : "worse";
}
