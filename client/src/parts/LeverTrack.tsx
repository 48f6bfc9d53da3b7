import { memo, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { LeverDocument } from "../protocol.gen.ts";
import { AmountSlider } from "./AmountSlider.tsx";
import { AmountStepper } from "./AmountStepper.tsx";
import { keyOf } from "./buys.ts";
import { DomainMark } from "./DomainMark.tsx";
import { HowReal } from "./HowReal.tsx";
import { useLeverName } from "./useLeverName.ts";
import { useLeverWords } from "./useLeverWords.ts";

export interface LeverTrackProps {
  lever: LeverDocument;
  amount: number;
  /** The nation's public budget, billions a year. */
  budget: number;
  /** The round in play: a lever that opens later says so. */
  round: number;
  disabled?: boolean;
  /** Without the slider, for a lever of many. */
  compact?: boolean;
  /** A word beside the amount, such as what was announced in public. */
  note?: ReactNode;
  /** What lies under the line. */
  below?: ReactNode;
  onChange(key: string, amount: number): void;
  onDone(key: string): void;
}

/** One lever of the plan: slider and steppers, and what the amount costs and buys here. Drawn again only when it changes itself. */
export const LeverTrack = memo(function LeverTrack({
  lever,
  amount,
  budget,
  round,
  disabled = false,
  compact = false,
  note,
  below,
  onChange,
  onDone,
}: LeverTrackProps) {
  const words = useLeverWords(lever, budget);
  const name = useLeverName()(lever.lever, lever.to);
  const { min, max, step } = lever.form;
  const closed = lever.opensInRound > round;
  const key = keyOf(lever);
  const id = `lever-${key.replace("/", "-")}`;
  if (closed) {
    return (
      <li className="lever-track" data-closed>
        <DomainMark domain={lever.domain} />
        <span className="lever-name">
          <strong>{name}</strong>
          <span className="tiny quiet">
            <FormattedMessage id="plan.lever.opens" values={{ round: lever.opensInRound }} />
          </span>
        </span>
      </li>
    );
  }
  const cost = words.cost(amount);
  const probe = Math.min(max, words.percent ? Math.max(step, 5) : step * 10);
  const bought = amount === 0 ? words.would(probe) : words.buys(amount);
  return (
    <li className="lever-track" data-compact={compact || undefined}>
      <DomainMark domain={lever.domain} />
      <span className="lever-name">
        <span>
          <strong>{name}</strong>
          {!compact && <HowReal domain={lever.domain} />}
        </span>
        {cost && amount > 0 && <span className="tiny">{cost}</span>}
      </span>
      <AmountStepper
        label={name}
        value={amount}
        {...{ min, max, step, disabled }}
        {...words.sign}
        describedBy={id}
        onChange={(next) => {
          onChange(key, next);
          onDone(key);
        }}
      />
      {!compact && (
        <AmountSlider
          label={name}
          value={amount}
          {...{ min, max, step, disabled }}
          onChange={(next) => onChange(key, next)}
          onDone={() => onDone(key)}
          spoken={words.spoken(amount)}
        />
      )}
      <span className="tiny effect" id={id}>
        {bought} {note}
      </span>
      {below}
    </li>
  );
});
