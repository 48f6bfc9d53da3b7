import { FormattedMessage, useIntl } from "react-intl";
import { Change } from "../../parts/Change.tsx";
import { ForecastCurve } from "../../parts/ForecastCurve.tsx";
import { HowReal } from "../../parts/HowReal.tsx";
import { domainOfMeter, MeterIcon } from "../../parts/MeterIcon.tsx";
import { yearsOf } from "../../parts/meterFacts.ts";
import { bare, signOf } from "../../parts/meterFigures.ts";
import { RedLine } from "../../parts/RedLine.tsx";
import { WhyList } from "../../parts/WhyList.tsx";
import type { MeterDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

/** One meter of the report: where it is heading and why that changed, where it is now and why. */
export function MeterStory({ meter }: { meter: MeterDocument }) {
  const words = useWords();
  const intl = useIntl();
  const figures = useFigures();
  const years = yearsOf(meter);
  const sign = signOf(meter.unit);
  const name = words.name("meter", meter.id);
  const { unit, lowerIsBetter } = meter;
  return (
    <article className="meter-story" data-crossed={meter.crossed || undefined} aria-labelledby={`story-${meter.id}`}>
      <h3 id={`story-${meter.id}`}>
        <MeterIcon meter={meter.id} />
        {name}
      </h3>
      <p className="heading">
        <span className="figure">
          <span className="ltr">{bare(figures, meter.heading, unit)}</span>
          {sign && <small> {sign}</small>}
        </span>{" "}
        <span className="in-year">
          <FormattedMessage id="part.meter.inYear" values={{ year: years.heading }} />
        </span>
      </p>
      <p className="verdict">
        <Change amount={meter.changeHeading} unit={unit} lowerIsBetter={lowerIsBetter} />
        <RedLine meter={meter} />
      </p>
      <ForecastCurve
        {...meter}
        size="plot"
        told
        label={intl.formatMessage(
          { id: "report.curve" },
          {
            meter: name,
            now: figures.inUnit(meter.now, unit),
            nowYear: years.now,
            heading: figures.inUnit(meter.heading, unit),
            headingYear: years.heading,
            low: figures.inUnit(meter.headingLow, unit),
            high: figures.inUnit(meter.headingHigh, unit),
          },
        )}
      />
      {meter.causesHeading.length > 0 && (
        <WhyList
          causes={meter.causesHeading}
          {...{ unit, lowerIsBetter }}
          label={intl.formatMessage({ id: "report.whyHeading" }, { meter: name })}
        />
      )}
      <HowReal domain={domainOfMeter(meter.id)} spelled />
      <details className="now-why">
        <summary>
          {years.now === years.heading ? (
            <FormattedMessage id="report.since" values={{ year: meter.history.at(-2)?.year ?? years.now }} />
          ) : (
            <FormattedMessage
              id="part.meter.now"
              values={{ value: <strong>{figures.inUnit(meter.now, unit)}</strong>, year: years.now }}
            />
          )}{" "}
          <Change amount={meter.changeNow} unit={unit} lowerIsBetter={lowerIsBetter} />
        </summary>
        <WhyList
          causes={meter.causesNow}
          {...{ unit, lowerIsBetter }}
          label={intl.formatMessage({ id: "report.whyNow" }, { meter: name })}
        />
      </details>
    </article>
  );
}
