import { FormattedMessage } from "react-intl";
import type { Cause } from "../protocol.gen.ts";
import { useWords } from "../words/useWords.ts";
import { driftOf } from "./drift.ts";
import { digitsOf, rounds } from "./meterFigures.ts";
import { useSigned } from "./useSigned.ts";

export interface WhyListProps {
  causes: readonly Cause[];
  unit: string;
  lowerIsBetter: boolean;
  label: string;
  /** The strongest so many; the rest is summed up by the caller's figure. */
  most?: number;
}

/** Why a number changed: signed amounts with their cause, the strongest first. */
export function WhyList({ causes, unit, lowerIsBetter, label, most = 3 }: WhyListProps) {
  const signed = useSigned();
  const words = useWords();
  const lines = [...causes]
    .filter((cause) => rounds(cause.amount, digitsOf(unit)) !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, most);
  if (lines.length === 0) {
    return (
      <p className="small quiet">
        <FormattedMessage id="part.why.nothing" />
      </p>
    );
  }
  return (
    <ul className="why" aria-label={label}>
      {lines.map((cause) => (
        <li key={`${cause.said.key}${JSON.stringify(cause.said.arguments)}`}>
          <b className={driftOf(cause.amount, unit, lowerIsBetter)}>
            <span className="ltr">{signed(cause.amount, unit)}</span>
          </b>
          <span>{words.say(cause.said)}</span>
        </li>
      ))}
    </ul>
  );
}
