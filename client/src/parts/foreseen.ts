import type { ForeseenFigure } from "../protocol.gen.ts";
import { digitsOf, rounds } from "./meterFigures.ts";

/** How a plan moves a number: `unseen` is less than the last digit that is shown. */
export type Turn = "less" | "more" | "unseen" | "same";

export interface ShownFigure {
  figure: string;
  unit: string;
  turn: Turn;
  better: boolean;
  /** With the plan: what is shown without it, and the change that is shown. */
  value: number;
  /** How much less or more, in digits that are shown. */
  amount: number;
}

/** What can be seen of a number with a plan, so that figure, change and the meter above always add up. */
export function shownOf({ figure, unit, lowerIsBetter, without, with: led }: ForeseenFigure): ShownFigure {
  const digits = digitsOf(unit);
  const change = rounds(led - without, digits);
  const turn = led === without ? "same" : change === 0 ? "unseen" : change < 0 ? "less" : "more";
  return {
    figure,
    unit,
    turn,
    better: change < 0 === lowerIsBetter,
    value: rounds(rounds(without, digits) + change, digits),
    amount: Math.abs(change),
  };
}
