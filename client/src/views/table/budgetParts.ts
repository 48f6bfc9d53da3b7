import type { BudgetPart } from "../../parts/BudgetBar.tsx";
import { keyOf } from "../../parts/buys.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { offeredPercent } from "./offers.ts";

/** The stretches of a plan's budget, in the order of its levers. */
export function budgetParts(
  plan: OwnPlan,
  amounts: Readonly<Record<string, number>>,
  name: (lever: string, to?: string) => string,
  /** What the stretch is called that treaties take by themselves. */
  treaties: string,
): BudgetPart[] {
  const taken = plan.percentTaken ?? 0;
  const lines = plan.levers
    .filter((lever) => lever.form.countsAgainstBudget)
    .map((lever) => ({
      key: keyOf(lever),
      domain: lever.domain,
      name: name(lever.lever, lever.to),
      percent: (amounts[keyOf(lever)] ?? 0) + offeredPercent(amounts, keyOf(lever)),
    }))
    .filter(({ percent }) => percent > 0);
  return taken > 0 ? [{ key: "treaties", domain: "diplomacy", name: treaties, percent: taken }, ...lines] : lines;
}
