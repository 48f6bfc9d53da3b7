import { keyOf } from "../../parts/buys.ts";
import type { PlanDuty } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";

/** What one clause of a treaty asks of a line of the plan, and what the plan leaves for it. */
export interface PlannedDuty {
  duty: PlanDuty;
  /** What the plan does for it, in the line's own unit. */
  planned: number;
  /** The plan goes below it (or above a ceiling): allowed, and plainly said. */
  breaks: boolean;
  /** The amount of the whole line that keeps this duty and those before it. */
  settling: number;
}

/** A rounding of the last digit breaks no word. */
const near = 1e-3;

/** The duties of a plan, line by line. Gifts to one purpose add up and the earlier treaty is served first; floors and ceilings stand side by side. What a ceiling on tariffs leaves cannot be told from a plan alone. */
export function planDuties(plan: OwnPlan, amounts: Readonly<Record<string, number>>): readonly PlannedDuty[] {
  const asked = new Map<string, number>();
  return (plan.duties ?? []).map((duty) => {
    const key = keyOf(duty);
    const amount = amounts[key] ?? 0;
    if (duty.asks === "give") {
      const before = asked.get(key) ?? 0;
      asked.set(key, before + duty.amount);
      const planned = Math.min(duty.amount, Math.max(0, amount - before));
      return { duty, planned, breaks: planned < duty.amount * (1 - near), settling: before + duty.amount };
    }
    const breaks =
      duty.asks === "at-most"
        ? amount > duty.amount * (1 + near) + near
        : duty.asks !== "charge-at-most" && amount < duty.amount * (1 - near);
    // The price that keeps a cap is an estimate: whole dollars say so.
    const settling = duty.asks === "emit-at-most" ? Math.ceil(duty.amount) : duty.amount;
    return { duty, planned: amount, breaks, settling };
  });
}
