import { FormattedMessage, useIntl } from "react-intl";
import type { MeterDocument } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";
import { Change } from "./Change.tsx";
import { ForecastCurve } from "./ForecastCurve.tsx";
import { HowReal } from "./HowReal.tsx";
import { domainOfMeter, MeterIcon } from "./MeterIcon.tsx";
import { yearsOf } from "./meterFacts.ts";
import { bare, signOf } from "./meterFigures.ts";
import { RedLine } from "./RedLine.tsx";

/** A headline number: where it is heading first and large, with its year; today's value beside it, and where the announcements would lead. */
export function Meter({ meter, ahead }: { meter: MeterDocument; ahead?: number | undefined }) {
  const intl = useIntl();
  const figures = useFigures();
  const years = yearsOf(meter);
  const sign = signOf(meter.unit);
  return (
    <article className="meter" data-crossed={meter.crossed || undefined} aria-labelledby={`meter-${meter.id}`}>
      <div className="name">
        <MeterIcon meter={meter.id} />
        <h3 id={`meter-${meter.id}`}>
          <FormattedMessage id={`meter.${meter.id}`} />
        </h3>
        <HowReal domain={domainOfMeter(meter.id)} />
      </div>
      <p className="heading">
        <span className="figure">
          <span className="ltr">{bare(figures, meter.heading, meter.unit)}</span>
          {sign && <small> {sign}</small>}
        </span>{" "}
        <span className="in-year">
          <FormattedMessage id="part.meter.inYear" values={{ year: years.heading }} />
        </span>
      </p>
      <ForecastCurve {...meter} />
      {ahead !== undefined && (
        <p className="small with-word">
          <FormattedMessage
            id="table.challenge.ahead"
            values={{ heading: <strong className="ltr">{figures.inUnit(ahead, meter.unit)}</strong> }}
          />
        </p>
      )}
      <p className="today">
        <FormattedMessage
          id="part.meter.now"
          values={{ value: <strong className="ltr">{figures.inUnit(meter.now, meter.unit)}</strong>, year: years.now }}
        />
      </p>
      <p className="verdict">
        {meter.history.length > 1 && (
          <Change amount={meter.changeHeading} unit={meter.unit} lowerIsBetter={meter.lowerIsBetter} />
        )}
        <RedLine meter={meter} />
      </p>
      <span className="seen-by-readers">
        {intl.formatMessage(
          { id: "part.meter.band" },
          { low: figures.inUnit(meter.headingLow, meter.unit), high: figures.inUnit(meter.headingHigh, meter.unit) },
        )}
      </span>
    </article>
  );
}
