import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
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
  const { play, pending, refusal } = usePlay();
  const told = plan.prediction?.meter === meter.id ? plan.prediction.guess : null;
  return (
    <section className="prediction slip" aria-labelledby="guess-title">
      <div className="slip-head">
        <h2 id="guess-title">
          <FormattedMessage id="table.guess.title" />
        </h2>
      </div>
      <RadioGroup
        className="guesses"
        value={told}
        isDisabled={pending}
        onChange={(guess) => void play({ kind: "predict", meter: meter.id, guess })}
      >
        <Label>
          <FormattedMessage
            id="table.guess.question"
            values={{
              meter: words.name("meter", meter.id),
              heading: figures.inUnit(meter.heading, meter.unit),
              year: yearsOf(meter).heading,
            }}
          />
        </Label>
        {guesses.map((guess) => {
          const up = meter.lowerIsBetter === (guess === "worse");
          const Icon = guess === "steady" ? Equal : up ? ArrowUp : ArrowDown;
          return (
            <Radio key={guess} value={guess} className="guess">
              <Icon className="icon" aria-hidden="true" />
              <FormattedMessage id={`table.guess.${guess}`} />
            </Radio>
          );
        })}
      </RadioGroup>
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
