import { FormattedMessage } from "react-intl";
import { yearsOf } from "../../parts/meterFacts.ts";
import type { MeterDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";

/** Where a meter is heading if all go on as before, and where if everything announced is given: it answers a pledge at once. What is offered under a condition is not in it, and the words say so. */
export function HeadingAhead(props: { meter: MeterDocument; ahead: number | undefined; offers: boolean }) {
  const { meter, ahead, offers } = props;
  const figures = useFigures();
  const figure = (value: number) => <strong className="ltr">{figures.inUnit(value, meter.unit)}</strong>;
  return (
    <p className="small ahead">
      <span>
        <FormattedMessage
          id="table.challenge.heading"
          values={{ heading: figure(meter.heading), year: yearsOf(meter).heading }}
        />
      </span>
      {ahead !== undefined && (
        <span className="with-word">
          <FormattedMessage
            id={offers ? "table.challenge.aheadButOffers" : "table.challenge.ahead"}
            values={{ heading: figure(ahead) }}
          />
        </span>
      )}
    </p>
  );
}
