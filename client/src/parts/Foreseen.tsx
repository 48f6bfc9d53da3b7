import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import { useFigures } from "../words/useFigures.ts";
import { useWords, type WordKey } from "../words/useWords.ts";
import type { ShownFigure } from "./foreseen.ts";

/** How far a foreseen number moves: an arrow, the change, and better or worse. */
export function Turned({ shown: { turn, better }, words }: { shown: ShownFigure; words: string }) {
  const Arrow = turn === "less" ? ArrowDown : turn === "more" ? ArrowUp : Equal;
  const steady = turn === "same" || turn === "unseen";
  return (
    <span className={`delta ${steady ? "quiet" : better ? "better" : "worse"}`}>
      <Arrow className="icon" aria-hidden="true" />
      {words}
    </span>
  );
}

/** Writes foreseen numbers and how they change. */
export function useChangeWords() {
  const { t } = useWords();
  const figures = useFigures();
  return {
    none: t("plan.forecast.unseen"),
    name: ({ figure }: Pick<ShownFigure, "figure">) => t((names[figure] ?? `map.layer.brief.${figure}`) as WordKey),
    value: ({ value, unit }: ShownFigure) => figures.inUnit(value, unit),
    change: ({ turn, amount, unit }: ShownFigure) =>
      t(`plan.forecast.${turn}`, {
        amount: unit === "percent" ? t("part.points", { n: figures.number(amount, 1) }) : figures.inUnit(amount, unit),
      }),
  };
}

const names: Readonly<Record<string, string>> = {
  temperature: "meter.temperature",
  trust: "meter.trust",
  prosperity: "map.layer.brief.income",
};
