import type { Figures } from "../words/useFigures.ts";

/** Digits after the point with which a unit is read aloud. */
export function digitsOf(unit: string): number {
  return unit === "celsius" || unit === "dollars-per-day" || unit === "gigatonnes"
    ? 2
    : unit === "percent" || unit === "years"
      ? 1
      : 0;
}

/** The value as it is printed, so that words such as "steady" agree with the figures beside them. */
export function rounds(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale + 0;
}

/** The change between two values as printed: whoever subtracts the figures gets this one. */
export function changeOf(before: number, after: number, unit: string): number {
  const digits = digitsOf(unit);
  return rounds(rounds(after, digits) - rounds(before, digits), digits);
}

/** The large figure of a meter, to which `signOf` belongs when it stands apart and smaller. */
export function bare(figures: Figures, value: number, unit: string): string {
  return unit === "dollars-per-day" ? figures.dollars(value) : figures.number(value, digitsOf(unit));
}

/** The sign that stands behind a meter's large figure. */
export function signOf(unit: string): string {
  return unit === "celsius" ? "°C" : unit === "percent" ? "%" : unit === "points" ? "/ 100" : "";
}

/** A red line without needless noughts: "2 °C". */
export function lineIn(figures: Figures, line: number, unit: string): string {
  const digits = [0, 1, 2].find((places) => rounds(line, places) === line) ?? digitsOf(unit);
  return figures.inUnit(line, unit, digits);
}
