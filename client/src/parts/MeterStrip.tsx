import { memo } from "react";
import { useIntl } from "react-intl";
import type { MeterDocument, MeterId } from "../protocol.gen.ts";
import { CurveKey } from "./CurveKey.tsx";
import { Meter } from "./Meter.tsx";

export interface MeterStripProps {
  meters: readonly MeterDocument[];
  /** Where a meter ends if everything announced is given. */
  aheads?: Readonly<Record<MeterId, number>>;
}

/** The numbers that everybody watches, side by side. */
export const MeterStrip = memo(function MeterStrip({ meters, aheads = {} }: MeterStripProps) {
  const intl = useIntl();
  return (
    <section
      className="meters slip"
      data-many={meters.length > 5 || undefined}
      style={{ "--meters": meters.length }}
      aria-label={intl.formatMessage({ id: "part.meter.all" })}
    >
      <h2 className="seen-by-readers">{intl.formatMessage({ id: "part.meter.all" })}</h2>
      {meters.map((meter) => (
        <Meter key={meter.id} meter={meter} ahead={aheads[meter.id]} />
      ))}
      <CurveKey />
    </section>
  );
});
