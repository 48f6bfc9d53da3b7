import { AmountStepper } from "../../parts/AmountStepper.tsx";
import { useWords } from "../../words/useWords.ts";

const signs: Readonly<Record<string, { before?: string; after?: string }>> = {
  "dollars-per-tonne": { before: "$" },
  billions: { before: "$" },
  gigatonnes: { after: "Gt" },
  percent: { after: "%" },
  "percent-of-gdp": { after: "%" },
  "percent-of-budget": { after: "%" },
  times: { after: "×" },
};

/** A number of a form: two hands and the figure, with its unit. */
export function Amount(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  unit?: string | undefined;
  onChange(value: number): void;
}) {
  const { label, unit, ...stepper } = props;
  const { t } = useWords();
  // The word for billions is the reader's.
  const after = unit === "billions" ? { after: t("unit.bn", { value: "" }).trim() } : {};
  return (
    <div className="field amount">
      <span aria-hidden="true">{label}</span>
      <AmountStepper label={label} {...stepper} {...signs[unit ?? ""]} {...after} />
    </div>
  );
}
