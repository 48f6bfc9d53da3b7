import { Minus, Plus } from "lucide-react";
import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { onGrid, toGrid, toStep } from "./grid.ts";
import { readNumber } from "./readNumber.ts";
import { useHeld } from "./useHeld.ts";

export interface AmountStepperProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Printed before the figure, such as `$`. */
  before?: string;
  /** Printed behind the figure, such as `%`. */
  after?: string;
  /** What is typed stays as it is typed; only the hands go from step to step. */
  free?: boolean;
  disabled?: boolean;
  describedBy?: string;
  onChange(value: number): void;
}

/** Keys that press a hand. */
const hands: Readonly<Record<string, number>> = { ArrowUp: 1, PageUp: 1, ArrowDown: -1, PageDown: -1 };

/** A number with two 44 px hands; the figure can be typed as well. */
export function AmountStepper(props: AmountStepperProps) {
  const { label, value, min, max, step, before, after, free = false, disabled = false, describedBy, onChange } = props;
  const intl = useIntl();
  const id = useId();
  const [typed, type] = useState<string>();
  const put = (next: number) => {
    const to = Math.min(max, Math.max(min, next));
    if (Number.isFinite(to) && to !== value) {
      onChange(to);
    }
  };
  const shown = typed === undefined ? value : readNumber(typed, intl);
  // An amount between two steps stays as the plan says; a press goes to the next step that way.
  const from = free ? shown : value;
  const regular = onGrid(from, step);
  const commit = (by = 0) => {
    const next = shown + by;
    put(regular ? toStep(next, step) : toGrid(from, next, step));
    type(undefined);
  };
  const press = (way: number) => commit(regular ? way * step : way);
  const hold = useHeld(press);
  const hand = (way: number) => ({
    type: "button" as const,
    tabIndex: -1,
    "aria-controls": id,
    disabled: disabled || (way < 0 ? value <= min : value >= max),
    ...hold(way),
  });
  return (
    <div className="stepper">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend */}
      <div className="stepper-hands" role="group" aria-label={label}>
        <button {...hand(-1)} aria-label={intl.formatMessage({ id: "part.less" }, { name: label })}>
          <Minus className="icon" aria-hidden="true" />
        </button>
        <span className="stepper-value">
          {before && <span aria-hidden="true">{before}</span>}
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...{ id, disabled }}
            aria-label={label}
            aria-describedby={describedBy}
            value={typed ?? intl.formatNumber(value)}
            onChange={(event) => type(event.target.value)}
            onBlur={() => commit()}
            onKeyDown={(event) => {
              const way = hands[event.key];
              if (way !== undefined) {
                event.preventDefault();
                press(way);
              } else if (event.key === "Enter") {
                commit();
              }
            }}
          />
          {after && <span aria-hidden="true">{after}</span>}
        </span>
        <button {...hand(1)} aria-label={intl.formatMessage({ id: "part.more" }, { name: label })}>
          <Plus className="icon" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
