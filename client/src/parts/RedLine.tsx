import { Check } from "lucide-react";
import { FormattedMessage } from "react-intl";
import type { MeterDocument } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";
import { lineIn } from "./meterFigures.ts";

/** Whether the heading holds its red line, in words, and with the line's teeth when it does not. */
export function RedLine({ meter }: { meter: MeterDocument }) {
  const figures = useFigures();
  if (meter.redLine === undefined) {
    return null;
  }
  return (
    <span className="line-word" data-crossed={meter.crossed || undefined}>
      {meter.crossed ? (
        <svg className="line-sign" viewBox="0 0 18 8" aria-hidden="true">
          <path d="M0 6h18M1 6l3-5 3 5zM11 6l3-5 3 5z" />
        </svg>
      ) : (
        <Check className="icon" aria-hidden="true" />
      )}
      <FormattedMessage
        id={meter.crossed ? "part.line.crossed" : "part.line.held"}
        values={{ line: lineIn(figures, meter.redLine, meter.unit) }}
      />
    </span>
  );
}
