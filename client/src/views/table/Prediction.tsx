import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import { useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Answer } from "../../parts/Answer.tsx";
import { yearsOf } from "../../parts/meterFacts.ts";
import type { MeterDocument, PlanDocument } from "../../protocol.gen.ts";
import { usePlay } from "../../state/usePlay.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

const guesses = ["better", "steady", "worse"] as const;

/** One tap: where will this heading stand in the next report? */
export function Prediction({ meter, plan }: { meter: MeterDocument; plan: PlanDocument }) {
  const intl = useIntl();
  const words = useWords();
  const figures = useFigures();
  const { play, refusal } = usePlay();
  const own = useId();
  const told = plan.prediction?.meter === meter.id ? plan.prediction.guess : null;
  return (
    <section className="prediction slip" aria-labelledby="guess-title">
      <div className="slip-head">
        <h2 id="guess-title">
          <FormattedMessage id="table.guess.title" />
        </h2>
      </div>
      <fieldset className="guesses">
        <legend>
          <FormattedMessage
            id="table.guess.question"
            values={{
              meter: words.name("meter", meter.id),
              heading: figures.inUnit(meter.heading, meter.unit),
              year: yearsOf(meter).heading,
            }}
          />
        </legend>
        {guesses.map((guess) => {
          const up = meter.lowerIsBetter === (guess === "worse");
          const Icon = guess === "steady" ? Equal : up ? ArrowUp : ArrowDown;
          return (
            <label key={guess} className="guess" htmlFor={own + guess}>
              <input
                id={own + guess}
                type="radio"
                name={own}
                className="seen-by-readers"
                checked={told === guess}
                onChange={() => void play({ kind: "predict", meter: meter.id, guess })}
              />
              <Icon className="icon" aria-hidden="true" />
              <FormattedMessage id={`table.guess.${guess}`} />
            </label>
          );
        })}
      </fieldset>
      <p className="small quiet" role="status">
        {told && <FormattedMessage id="table.guess.kept" />}
      </p>
      {refusal && (
        <Answer kind="refused" title={intl.formatMessage({ id: "table.guess.refused" })}>
          {words.say(refusal.said)}
        </Answer>
      )}
    </section>
  );
}
