import { FormattedMessage, useIntl } from "react-intl";
import { useSigned } from "../../parts/useSigned.ts";
import { WhyList } from "../../parts/WhyList.tsx";
import type { FinalMeter } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";

/** What the table changed in the numbers that have a red line: through which means, and by which nations. */
export function WhatMadeIt({ worlds, year }: { worlds: readonly FinalMeter[]; year: number }) {
  const words = useWords();
  const signed = useSigned();
  const moved = worlds.filter((meter) => meter.redLine !== undefined && meter.difference !== 0);
  return (
    <section aria-labelledby="made-title" className="made">
      <h2 id="made-title">
        <FormattedMessage id="final.made.title" />
      </h2>
      <p className="small quiet">
        <FormattedMessage id={moved.length === 0 ? "final.made.nothing" : "final.made.note"} values={{ year }} />
      </p>
      <div className="made-grid">
        {moved.map((meter) => (
          <article key={meter.meter} aria-labelledby={`made-${meter.meter}`}>
            <h3 id={`made-${meter.meter}`}>
              <FormattedMessage
                id="final.made.change"
                values={{
                  meter: words.name("meter", meter.meter),
                  change: <span className="ltr">{signed(meter.difference, meter.unit)}</span>,
                }}
              />
            </h3>
            <Made meter={meter} side="what" />
            <Made meter={meter} side="who" />
          </article>
        ))}
      </div>
    </section>
  );
}

function Made({ meter, side }: { meter: FinalMeter; side: "what" | "who" }) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: `final.made.${side}` });
  return (
    <div>
      <h4 className="small">{label}</h4>
      <WhyList causes={meter[side]} unit={meter.unit} lowerIsBetter={meter.lowerIsBetter} label={label} />
    </div>
  );
}
