import { NationToken } from "../../parts/NationToken.tsx";
import type { NationDocument, You } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

/** You have a seat: which nation it is, what it has and lacks, and what happens next. */
export function YourSeat({ you, nations }: { you: You; nations: readonly NationDocument[] }) {
  const { t, nation: full, name } = useWords();
  const figures = useFigures();
  const mine = nations.find((nation) => nation.nation === you.nation);
  if (!mine) {
    return null;
  }
  const facts = mine.figures;
  return (
    <section className="slip your-seat" aria-labelledby="your-seat">
      <p className="row">
        <NationToken nation={mine.nation} mine large />
        <span className="small quiet">{t("lobby.you-are", { nickname: you.nickname ?? "" })}</span>
      </p>
      <h2 id="your-seat">{full(mine.nation)}</h2>
      <p>{name("story", mine.nation)}</p>
      <dl className="seat-facts">
        <div>
          <dt>{t("lobby.people")}</dt>
          <dd className="figure">{figures.people(facts.populationMillions)}</dd>
        </div>
        <div>
          <dt>{t("lobby.income")}</dt>
          <dd className="figure">{figures.dollars(facts.medianIncomePerDay)}</dd>
        </div>
        <div>
          <dt>{t("lobby.budget")}</dt>
          <dd className="figure">{figures.money(facts.budgetBillionsPerYear)}</dd>
        </div>
      </dl>
      <p className="waiting" role="status">
        {t("lobby.waiting")}
      </p>
    </section>
  );
}
