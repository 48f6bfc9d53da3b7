import { useIntl } from "react-intl";
import type { LeverDocument } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";
import { buysAt } from "./buys.ts";

/** Levers that lift people out of extreme poverty: what they buy is counted in thousands. */
const lifts = new Set(["buys.aid", "buys.services", "buys.pool-poverty"]);
/** Where all the money in the world would lift fewer, hardly anyone is this poor. */
const hardlyAnyone = 20;
/** Fewer are not counted: a forecast does not know single people. */
const few = 0.5;

/** What an amount of a lever costs and buys here, in words. */
export function useLeverWords(lever: LeverDocument, budget: number) {
  const intl = useIntl();
  const figures = useFigures();
  const percent = lever.form.unit === "percent-of-budget";
  const dollars = lever.form.unit === "dollars-per-tonne";
  const points = lever.form.unit === "points";
  const sign = dollars ? { before: "$" } : points ? {} : { after: "%" };
  const amountText = (amount: number) =>
    dollars
      ? intl.formatMessage({ id: "plan.perTonne" }, { amount: figures.number(amount) })
      : points
        ? intl.formatMessage({ id: "plan.points" }, { amount: figures.signed(amount) })
        : figures.percent(amount, Number.isInteger(amount) ? 0 : 1);
  const cost = (amount: number) =>
    percent ? intl.formatMessage({ id: "plan.aYear" }, { money: figures.money((budget * amount) / 100) }) : undefined;
  const nobody = lifts.has(lever.buysKey) && lever.buys.every((point) => point.value < hardlyAnyone);
  const buys = (amount: number) => {
    const value = buysAt(lever.buys, amount);
    if (value === undefined) {
      return undefined;
    }
    if (nobody) {
      return intl.formatMessage({ id: `${lever.buysKey}.nobody` });
    }
    return lifts.has(lever.buysKey) && value < few && amount > 0
      ? intl.formatMessage({ id: "buys.few" })
      : intl.formatMessage({ id: lever.buysKey }, { value });
  };
  /** What an amount would buy, for a lever at nothing. */
  const would = (amount: number) =>
    nobody
      ? buys(amount)
      : intl.formatMessage({ id: "plan.would" }, { amount: amountText(amount), what: buys(amount) ?? "" });
  const spoken = (amount: number) => {
    const bought = buys(amount);
    const paid = percent
      ? intl.formatMessage(
          { id: "plan.spoken.budget" },
          { percent: amountText(amount), money: figures.money((budget * amount) / 100) },
        )
      : amountText(amount);
    return bought ? `${paid}: ${bought}` : paid;
  };
  return { percent, sign, amountText, cost, buys, would, spoken };
}
