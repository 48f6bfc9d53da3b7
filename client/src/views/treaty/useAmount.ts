import { useCallback } from "react";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** Writes what a field of a clause holds: a number with its unit, yes or no, or whom it names. */
export function useAmount(): (value: unknown, unit?: string) => string {
  const words = useWords();
  const figures = useFigures();
  return useCallback(
    (value, unit) => {
      if (typeof value === "number") {
        const written = figures.number(value, Number.isInteger(value) ? 0 : 2);
        return unit ? words.t(`treaty.unit.${unit}` as WordKey, { value: written }) : written;
      }
      if (typeof value === "boolean") {
        return words.t(value ? "treaty.yes" : "treaty.no");
      }
      return Array.isArray(value) ? words.intl.formatList(value.map(words.short)) : words.target(String(value));
    },
    [words, figures],
  );
}
