import { useLayoutEffect, useRef } from "react";
import { Slider, SliderFill, SliderThumb, SliderTrack } from "react-aria-components";

export interface AmountSliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** What the value means, read to those who do not see the figures beside it. */
  spoken: string;
  disabled?: boolean;
  onChange(value: number): void;
  onDone(): void;
}

/** A slider that tells what its value means. */
export function AmountSlider({ label, value, min, max, step, spoken, disabled, onChange, onDone }: AmountSliderProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.setAttribute("aria-valuetext", spoken); // The slider itself would only read the bare number.
  });
  return (
    <Slider
      className="slider"
      aria-label={label}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={disabled ?? false}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
      onChangeEnd={onDone}
    >
      <SliderTrack className="slider-track">
        <SliderFill className="slider-fill" data-middle={min < 0 || undefined} {...(min < 0 && { offset: 0 })} />
        <SliderThumb className="slider-thumb" inputRef={input} />
      </SliderTrack>
    </Slider>
  );
}
