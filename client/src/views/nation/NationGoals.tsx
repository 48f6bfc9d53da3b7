import type { NationDocument, SocietyFigures } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import "./goals.css";

/** How people live in a nation, and how far it is on the way to each of the 17 goals, beside the mean of all people. */
export function NationGoals({ society, nations }: { society: SocietyFigures; nations: readonly NationDocument[] }) {
  const { t } = useWords();
  const figures = useFigures();
  const world = worldGoals(nations);
  const facts: readonly (readonly [WordKey, string])[] = [
    ["nationPage.fact.lifeExpectancy", figures.number(society.lifeExpectancyYears, 1)],
    ["nationPage.fact.schooling", figures.number(society.schoolingYears, 1)],
    ["nationPage.fact.humanDevelopment", figures.number(society.humanDevelopment, 3)],
  ];
  return (
    <section className="nation-goals">
      <h3>{t("nationPage.goals")}</h3>
      <dl>
        {facts.map(([key, value]) => (
          <div className="nation-fact" key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <strong>{value}</strong>
            </dd>
          </div>
        ))}
        {society.conflictPercent !== undefined && (
          <div className="nation-fact">
            <dt>{t("nationPage.fact.conflict")}</dt>
            <dd>
              <strong>{figures.percent(society.conflictPercent, 0)}</strong>
            </dd>
          </div>
        )}
      </dl>
      <p className="small">
        {t("nationPage.goals.index", { index: figures.number(society.goalsIndex), world: figures.number(mean(world)) })}
      </p>
      <ol>
        {society.goals.map((score, i) => {
          const name = t(`goal.${i + 1}` as WordKey);
          return (
            <li key={name}>
              <span className="goal-name">
                <span className="goal-number">{i + 1}</span> {name}
              </span>
              <span className="goal-bar" aria-hidden="true">
                <span style={{ inlineSize: `${score}%` }} />
                <i style={{ insetInlineStart: `${world[i] ?? 0}%` }} />
              </span>
              <strong className="ltr">{figures.number(score)}</strong>
              <span className="seen-by-readers">
                {t("nationPage.goals.world", { world: figures.number(world[i] ?? 0) })}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="tiny quiet">{t("nationPage.goals.key")}</p>
    </section>
  );
}

const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);

/** The goals of the whole world: the mean over its people. */
function worldGoals(nations: readonly NationDocument[]): readonly number[] {
  const rows = nations.flatMap(({ figures }) =>
    figures.society ? [{ people: figures.populationMillions, goals: figures.society.goals }] : [],
  );
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  return (rows[0]?.goals ?? []).map(
    (_, i) => rows.reduce((sum, row) => sum + row.people * (row.goals[i] ?? 0), 0) / people,
  );
}
