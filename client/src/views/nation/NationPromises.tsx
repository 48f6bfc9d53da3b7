import type { ChallengeDocument, NationId, ReportDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** What a nation has announced now, and what became of its last word. */
export function NationPromises(props: {
  nation: NationId;
  challenges: readonly ChallengeDocument[];
  report: ReportDocument | undefined;
}) {
  const { nation, challenges, report } = props;
  const { t, target } = useWords();
  const figures = useFigures();
  const now = challenges.flatMap(({ challenge, pledges }) =>
    pledges.filter((pledge) => pledge.nation === nation).map(({ billionsPerYear }) => ({ challenge, billionsPerYear })),
  );
  const before = (report?.promises ?? []).filter((row) => row.nation === nation && row.verdict !== "nothing");
  return (
    <section>
      <h3>{t("nationPage.promises")}</h3>
      <ul className="nation-lines">
        {now.map(({ challenge, billionsPerYear }) => (
          <li key={challenge}>
            <span>{t("nationPage.says", { challenge: target(challenge) })}</span>
            <strong>{t("map.arc.amount", { amount: figures.money(billionsPerYear) })}</strong>
          </li>
        ))}
        {before.map(({ challenge, promisedBillionsPerYear = 0, givenBillionsPerYear, verdict }) => (
          <li key={`before ${challenge}`}>
            <span>{t("nationPage.gave", { challenge: target(challenge) })}</span>
            <span>
              <strong>{figures.money(givenBillionsPerYear)}</strong>{" "}
              <span className="tiny quiet">
                {t(`report.verdict.${verdict}` as WordKey, {
                  amount: figures.money(Math.abs(promisedBillionsPerYear - givenBillionsPerYear)),
                })}
              </span>
            </span>
          </li>
        ))}
        {now.length + before.length === 0 && <li className="quiet">{t("nationPage.silent")}</li>}
      </ul>
    </section>
  );
}
