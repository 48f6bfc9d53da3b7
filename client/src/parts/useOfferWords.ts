import type { OfferDocument, PledgeCondition } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";
import { useWords } from "../words/useWords.ts";

/** How a condition stands as things are said now. */
export interface Progress {
  holds: boolean;
  /** How many others give what each is asked for, and what all others give. */
  others: number;
  total: number;
}

/** Spells out conditional pledges: what is offered, for what, and how that stands. */
export function useOfferWords() {
  const { t } = useWords();
  const { money } = useFigures();
  const asked = ({ others = 0, each = 0, total = 0 }: PledgeCondition) => {
    const count = t(each > 0 ? "offer.each" : "offer.others", { others, each: money(each) });
    const sum = t("offer.total", { total: money(total) });
    return others > 0 && total > 0 ? t("offer.both", { count, sum }) : others > 0 ? count : sum;
  };
  return {
    /** "$10 bn a year if at least 3 others give $5 bn each" */
    offer: ({ billionsPerYear, if: asks }: Pick<OfferDocument, "billionsPerYear" | "if">) =>
      t("offer.if", { money: money(billionsPerYear), condition: asked(asks) }),
    /** "now 1 of 3" */
    now: ({ if: asks }: Pick<OfferDocument, "if">, { holds, others, total }: Progress) =>
      holds
        ? t("offer.holds")
        : asks.others !== undefined && others < asks.others
          ? t("offer.now", { is: others, of: asks.others })
          : t("offer.now", { is: money(total), of: money(asks.total ?? 0) }),
  };
}
