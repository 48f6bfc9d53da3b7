import { useCallback } from "react";
import { useFigures } from "../words/useFigures.ts";
import { useWords } from "../words/useWords.ts";
import { digitsOf, rounds } from "./meterFigures.ts";

/** Writes a change in a meter's unit with its sign: "+0.11 °C", "−$0.40"; of a percentage it changes by points. */
export function useSigned(): (amount: number, unit: string) => string {
  const figures = useFigures();
  const words = useWords();
  return useCallback(
    (amount, unit) => {
      const seen = rounds(amount, digitsOf(unit));
      const size = Math.abs(seen);
      const text =
        unit === "percent"
          ? words.t("part.points", { n: figures.number(size, digitsOf(unit)) })
          : figures.inUnit(size, unit);
      return seen > 0 ? `+${text}` : seen < 0 ? `−${text}` : text;
    },
    [figures, words],
  );
}
