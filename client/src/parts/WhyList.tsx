import { FormattedMessage } from "react-intl";
import type { Cause } from "../protocol.gen.ts";
import { useWords } from "../words/useWords.ts";
import { driftOf } from "./drift.ts";
import { digitsOf, rounds } from "./meterFigures.ts";
import { useSigned } from "./useSigned.ts";

export interface WhyListProps {
  /** Rounded by the rules, so that they add up to the change that stands beside them. */
  causes: readonly Cause[];
  unit: string;
  lowerIsBetter: boolean;
  label: string;
  /** The strongest so many; the others are summed up in one last line. */
  most?: number;
}

/** Why a number changed: signed amounts with their cause, the strongest first, and everything else last. */
export function WhyList({ causes, unit, lowerIsBetter, label, most }: WhyListProps) {
  const signed = useSigned();
  const words = useWords();
  const lines = strongest(causes, most).filter((cause) => rounds(cause.amount, digitsOf(unit)) !== 0);
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

const rest = "cause.rest";

/** The strongest causes; those beyond `most` and what the rules summed up are one line, so that the sum stays what it was. */
export function strongest(causes: readonly Cause[], most: number = causes.length): readonly Cause[] {
  const named = causes
    .filter((cause) => cause.said.key !== rest)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const told = named.slice(0, most);
  const others = [...named.slice(most), ...causes.filter((cause) => cause.said.key === rest)];
  return others.length === 0
    ? told
    : [...told, { said: { key: rest, arguments: {} }, amount: others.reduce((sum, cause) => sum + cause.amount, 0) }];
}
