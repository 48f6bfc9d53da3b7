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

/** A slider that tells what its value means: the browser's own, since a list has dozens and each must answer at once. */
export function AmountSlider({ label, value, min, max, step, spoken, disabled, onChange, onDone }: AmountSliderProps) {
  const share = (amount: number) => Math.min(1, Math.max(0, (amount - min) / (max - min)));
  const [at, zero] = [share(value), share(0)];
  return (
    <input
      type="range"
      className="slider"
      aria-label={label}
      aria-valuetext={spoken}
      {...{ value, min, max, step, disabled }}
      style={{ "--from": Math.min(at, zero), "--to": Math.max(at, zero) }}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      ref={(slider) => {
        slider?.addEventListener("change", onDone); // Let go; what React calls change is every step of it.
        return () => slider?.removeEventListener("change", onDone);
      }}
    />
  );
}
