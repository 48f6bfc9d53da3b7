import type { TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

/** Every breach that was found: notice, time to mend, and what follows; the step it has reached is marked. */
export function Breaches({ world, treaty }: { world: WorldDocument; treaty: TreatyDocument }) {
  const { t, short } = useWords();
  const figures = useFigures();
  const clauses = treaty.clausesInForce ?? treaty.clauses;
  return (
    <section className="slip breaches" aria-labelledby="breaches-title">
      <div className="slip-head">
        <h2 id="breaches-title">{t("treaty.breaches")}</h2>
      </div>
      <ul className="lines">
        {treaty.breaches.map((breach) => {
          const at = breach.remedied || world.round > breach.cureUntil ? 2 : world.round > breach.found ? 1 : 0;
          return (
            <li key={`${breach.nation} ${breach.clause}`}>
              <strong>{short(breach.nation)}</strong>{" "}
              {t("treaty.breach.missing", {
                percent: figures.percent(breach.missing * 100),
                number: clauses.findIndex(({ clause }) => clause === breach.clause) + 1,
              })}
              <ol className="steps tiny">
                {(["notice", "cure", "remedy"] as const).map((step, index) => (
                  <li key={step} aria-current={index === at ? "step" : undefined} data-past={index < at || undefined}>
                    {t(`treaty.step.${step}`, { found: breach.found, until: breach.cureUntil })}
                  </li>
                ))}
              </ol>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
