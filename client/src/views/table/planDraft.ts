import { keyOf } from "../../parts/buys.ts";
import type { LeverDocument, Plan, PlanLine } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { amountsIn, offeredPercent, offerIn } from "./offers.ts";

/** Amounts by lever that were typed here and are not known to be in the plan yet. */
export type Edits = Readonly<Record<string, number>>;

/** The amounts of a plan by lever and target, and what waits for others. */
export function amountsOf(lines: readonly PlanLine[]): Record<string, number> {
  return Object.assign({}, ...lines.map(amountsIn));
}

/** The plan as it looks here: what the server holds, with what was typed on top. */
export function draftAmounts(plan: OwnPlan, edits: Edits): Record<string, number> {
  return { ...amountsOf(plan.lines), ...edits };
}

/** Percent of the budget that a plan takes. */
export function percentUsed(levers: readonly LeverDocument[], amounts: Readonly<Record<string, number>>): number {
  return levers
    .filter((lever) => lever.form.countsAgainstBudget)
    .reduce((sum, lever) => sum + (amounts[keyOf(lever)] ?? 0) + offeredPercent(amounts, keyOf(lever)), 0);
}

/** The lines to send: every open lever with an amount; a lever set to nothing has no line. */
export function planOf(plan: OwnPlan, edits: Edits): Plan {
  const amounts = draftAmounts(plan, edits);
  const lines = plan.levers.flatMap((lever): PlanLine[] => {
    const aim = { lever: lever.lever, ...(lever.to !== undefined && { to: lever.to }) };
    const amount = amounts[keyOf(lever)] ?? 0;
    const offer = offerIn(amounts, lever);
    return [
      ...(amount === 0 ? [] : [{ ...aim, amount }]),
      ...(offer ? [{ ...aim, amount: offer.percent, if: offer.if }] : []),
    ];
  });
  return { lines };
}

/** Edits that the server does not hold yet: neither its document nor what it accepted since says the same. */
export function unsaved(plan: OwnPlan, accepted: Edits, edits: Edits): Edits {
  const saved = { ...amountsOf(plan.lines), ...accepted };
  return Object.fromEntries(Object.entries(edits).filter(([key, amount]) => (saved[key] ?? 0) !== amount));
}

/** Edits without those that are known to hold; a slider in somebody's hand keeps its own. */
export function settle(edits: Edits, known: Edits, inHand: ReadonlySet<string>): Edits {
  return Object.fromEntries(
    Object.entries(edits).filter(([key, amount]) => inHand.has(key) || (known[key] ?? 0) !== amount),
  );
}
