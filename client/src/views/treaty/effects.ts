import type { ForeseenNation, NationId } from "../../protocol.gen.ts";

/** What a treaty changes for one nation, in percent of what would be without it, or in points. */
export interface Effect {
  nation: NationId;
  signs: boolean;
  change: number;
  better: boolean;
  /** Length of its bar, percent of the longest. */
  share: number;
}

/** A bar of full length is at least half a percent or half a point: noise draws none. */
const smallest = 0.5;

/** One figure of every nation, the best effect first. Money and tonnes in percent, what is percent or points already in points. */
export function effectsOf(nations: readonly ForeseenNation[], figure: string): readonly Effect[] {
  const rows = nations.flatMap(({ nation, signs, figures }) => {
    const found = figures.find((each) => each.figure === figure);
    if (!found) {
      return [];
    }
    const { unit, without, with: led, lowerIsBetter } = found;
    const points = unit === "percent" || unit === "points" || without === 0;
    const change = points ? led - without : (led / without - 1) * 100;
    return [{ nation, signs, change, better: change < 0 === lowerIsBetter, worth: lowerIsBetter ? -change : change }];
  });
  const full = Math.max(smallest, ...rows.map(({ change }) => Math.abs(change)));
  return rows
    .sort((a, b) => b.worth - a.worth)
    .map(({ worth: _, ...row }) => ({ ...row, share: (Math.abs(row.change) / full) * 100 }));
}

/** Whether a figure's effects are written in percent, else in points. */
export const inPercent = (figure: string): boolean => figure === "income" || figure === "emissions";
