import { keyOf } from "../../parts/buys.ts";
import type { ChallengeDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";

/** The rules call a promise kept from this share of it on, and more than kept beyond the other. */
const keptFrom = 0.95;
const moreFrom = 1.1;

export interface PledgeGap {
  /** The pool's line of the plan. */
  key: string;
  announced: number;
  /** How far the plan lies from what was announced, billions a year, without sign. */
  gap: number;
  word: "kept" | "short" | "more";
  /** The least amount of the line that keeps the word. */
  settling: number;
}

/** What a nation announced for a pool beside what its plan gives; undefined when nothing was announced or the plan has no such line. */
export function pledgeGap(
  challenge: ChallengeDocument,
  plan: OwnPlan,
  amounts: Readonly<Record<string, number>>,
): PledgeGap | undefined {
  const announced = challenge.pledges.find((pledge) => pledge.nation === plan.nation)?.billionsPerYear;
  const lever = plan.levers.find((known) => known.lever === "pool" && known.to === challenge.challenge);
  const budget = plan.budgetBillionsPerYear;
  if (announced === undefined || !lever || budget <= 0) {
    return undefined;
  }
  const key = keyOf(lever);
  const planned = ((amounts[key] ?? 0) * budget) / 100;
  const { step, max } = lever.form;
  const steps = Math.ceil((announced / budget) * (100 / step) - 1e-9);
  return {
    key,
    announced,
    gap: Math.abs(planned - announced),
    word: planned < keptFrom * announced ? "short" : planned > moreFrom * announced ? "more" : "kept",
    settling: Math.min(max, steps * step),
  };
}
