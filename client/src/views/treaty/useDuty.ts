import { useCallback } from "react";
import { useLeverName } from "../../parts/useLeverName.ts";
import type { DutyDocument } from "../../protocol.gen.ts";
import { usePlan } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { useAmount } from "./useAmount.ts";

/** Says what a duty asks: "Carbon price: at least $70 a tonne", "Give the Climate Fund at least $3 bn a year, 4 % of the budget". */
export function useDuty(): (duty: Omit<DutyDocument, "nation">) => string {
  const { t, target } = useWords();
  const figures = useFigures();
  const lever = useLeverName();
  const amount = useAmount();
  const plan = usePlan();
  return useCallback(
    ({ asks, lever: name, to, amount: value, percentOfBudget }) => {
      const budget = plan?.budgetBillionsPerYear ?? 0;
      if (asks === "emit-at-most") {
        return t("treaty.duty.emit", { amount: amount(value, "gigatonnes") });
      }
      if (asks === "give") {
        const percent = percentOfBudget ?? (budget > 0 ? (value / budget) * 100 : undefined);
        return t("treaty.duty.give", {
          to: name === "aid" && to ? target(to) : name ? lever(name, to) : "",
          money: figures.money(value),
          share: percent === undefined ? "n" : "y",
          percent: figures.percent(percent ?? 0, 1),
        });
      }
      const unit = plan?.levers.find((each) => each.lever === name)?.form.unit;
      const money = unit === "percent-of-budget" ? (budget * value) / 100 : undefined;
      return t(asks === "at-most" ? "treaty.duty.most" : "treaty.duty.least", {
        lever: name ? lever(name, to) : "",
        amount: amount(value, unit),
        paid: money === undefined ? "n" : "y",
        money: figures.money(money ?? 0),
      });
    },
    [t, target, figures, lever, amount, plan],
  );
}
