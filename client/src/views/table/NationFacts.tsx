import { FormattedMessage } from "react-intl";
import type { NationFigures } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";

/** What everybody may know of a nation, as it stood when the round opened. */
export function NationFacts({ figures: facts }: { figures: NationFigures }) {
  const figures = useFigures();
  const rows: readonly (readonly [string, string])[] = [
    ["people", figures.people(facts.populationMillions)],
    ["economy", figures.money(facts.gdpTrillions * 1000)],
    ["budget", figures.money(facts.budgetBillionsPerYear)],
    ["income", figures.dollars(facts.medianIncomePerDay)],
    ["poverty", figures.percent(facts.povertyPercent, 1)],
    ["emissions", figures.inUnit(facts.emissionsGigatonnes, "gigatonnes")],
    ["carbonPrice", figures.dollars(facts.carbonPrice, 0)],
    ["reputation", figures.number(facts.reputation)],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>
            <FormattedMessage id={`nationPage.fact.${name}`} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
