import type { BudgetPart } from "../../parts/BudgetBar.tsx";
import { keyOf } from "../../parts/buys.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";

/** The stretches of a plan's budget, in the order of its levers. */
export function budgetParts(
  plan: OwnPlan,
  amounts: Readonly<Record<string, number>>,
  name: (lever: string, to?: string) => string,
): BudgetPart[] {
  return plan.levers
    .filter((lever) => lever.form.countsAgainstBudget && (amounts[keyOf(lever)] ?? 0) > 0)
    .map((lever) => ({
      key: keyOf(lever),
      domain: lever.domain,
      name: name(lever.lever, lever.to),
      percent: amounts[keyOf(lever)] ?? 0,
    }));
}
