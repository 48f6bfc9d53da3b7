import { useWords } from "../../words/useWords.ts";

const steps = ["briefing", "table", "decision", "report"] as const;

/** Something to read while waiting: what a round is. */
export function NextSteps() {
  const { t } = useWords();
  return (
    <section className="slip next-steps" aria-labelledby="next-steps">
      <h2 id="next-steps">{t("landing.steps")}</h2>
      <ol>
        {steps.map((step, i) => (
          <li key={step}>
            <span className="n" aria-hidden="true">
              {i + 1}
            </span>
            <strong>{t(`phase.${step}`)}</strong>
            <span className="small quiet">{t(`landing.step.${step}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
