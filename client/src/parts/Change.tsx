import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { driftOf } from "./drift.ts";
import { useSigned } from "./useSigned.ts";

/** A change: arrow for the direction, signed figure, and better, worse or steady in a word. */
export function Change({ amount, unit, lowerIsBetter }: { amount: number; unit: string; lowerIsBetter: boolean }) {
  const signed = useSigned();
  const drift = driftOf(amount, unit, lowerIsBetter);
  if (drift === "steady") {
    return (
      <span className="delta quiet">
        <Equal className="icon" aria-hidden="true" />
        <FormattedMessage id="part.drift.steady" />
      </span>
    );
  }
  const Arrow = amount > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={`delta ${drift}`}>
      <Arrow className="icon" aria-hidden="true" />
      <span className="ltr">{signed(amount, unit)}</span> <FormattedMessage id={`part.drift.${drift}`} />
    </span>
  );
}
