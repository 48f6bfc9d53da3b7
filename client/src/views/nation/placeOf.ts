import type { NationFigures } from "../../protocol.gen.ts";

/** Which place a nation's figure takes among all, the largest first; equal figures share the better place. */
export function placeOf(
  own: NationFigures,
  all: readonly NationFigures[],
  of: (row: NationFigures) => number,
): { rank: number; count: number } {
  return { rank: 1 + all.filter((row) => of(row) > of(own)).length, count: all.length };
}
