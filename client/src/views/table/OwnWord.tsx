import { FormattedMessage } from "react-intl";
import type { PlanDocument, ReportDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

/** What your nation said and gave in the last round, and what it can spend now. */
export function OwnWord({ plan, report }: { plan: PlanDocument; report: ReportDocument | undefined }) {
  const figures = useFigures();
  const words = useWords();
  const own = report?.promises.filter((row) => row.nation === plan.nation && row.verdict !== "nothing") ?? [];
  return (
    <ul className="own-word small">
      {own.map((row) => (
        <li key={row.challenge}>
          <FormattedMessage
            id={`table.briefing.${row.verdict === "unmet" ? "unmet" : row.promisedBillionsPerYear === undefined ? "gift" : "word"}`}
            values={{
              pool: words.name("pool", row.challenge),
              promised: figures.money(row.promisedBillionsPerYear ?? row.offer?.billionsPerYear ?? 0),
              given: figures.money(row.givenBillionsPerYear),
            }}
          />
        </li>
      ))}
      <li>
        <FormattedMessage id="table.briefing.budget" values={{ money: figures.money(plan.budgetBillionsPerYear) }} />
      </li>
    </ul>
  );
}
