import { Minus, Plus } from "lucide-react";
import { Button, Group, Input, NumberField } from "react-aria-components";
import { useIntl } from "react-intl";
import { onGrid, toGrid } from "./grid.ts";

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
  disabled?: boolean;
  describedBy?: string;
  onChange(value: number): void;
}

/** A number with two 44 px hands; the figure can be typed as well. */
export function AmountStepper({
  label,
  value,
  min,
  max,
  step,
  before,
  after,
  disabled,
  describedBy,
  onChange,
}: AmountStepperProps) {
  const intl = useIntl();
  // The field would show an amount between two steps as the nearest step, which is not what the plan says.
  const regular = onGrid(value, step);
  return (
    <NumberField
      className="stepper"
      aria-label={label}
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
      value={value}
      minValue={min}
      maxValue={max}
      {...(regular && { step })}
      isWheelDisabled
      isDisabled={disabled ?? false}
      decrementAriaLabel={intl.formatMessage({ id: "part.less" }, { name: label })}
      incrementAriaLabel={intl.formatMessage({ id: "part.more" }, { name: label })}
      onChange={(next) => {
        const to = regular ? next : toGrid(value, next, step);
        if (Number.isFinite(to) && to !== value) {
          onChange(to);
        }
      }}
    >
      <Group className="stepper-hands">
        <Button slot="decrement">
          <Minus className="icon" aria-hidden="true" />
        </Button>
        <span className="stepper-value">
          {before && <span aria-hidden="true">{before}</span>}
          <Input />
          {after && <span aria-hidden="true">{after}</span>}
        </span>
        <Button slot="increment">
          <Plus className="icon" aria-hidden="true" />
        </Button>
      </Group>
    </NumberField>
  );
}
