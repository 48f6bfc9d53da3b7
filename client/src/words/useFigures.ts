import { useMemo } from "react";
import { type IntlShape, useIntl } from "react-intl";

/** Writes the game's numbers: $ before, % and °C after with a thin space, M, bn and T, minus as −. */
export interface Figures {
  number(value: number, digits?: number): string;
  /** With its sign: "+0.31", "−2.4". */
  signed(value: number, digits?: number): string;
  /** Billions of dollars: "$56 bn", "$1.4 T", "$600 M". */
  money(billions: number): string;
  /** Dollars of one person: "$11.40". */
  dollars(value: number, digits?: number): string;
  /** Millions of people: "347 M", "1,420 M". */
  people(millions: number): string;
  percent(value: number, digits?: number): string;
  celsius(value: number, digits?: number): string;
  /** Years as "2035–2040". */
  years(from: number, to: number): string;
  /** Seconds as "6:05". */
  minutes(seconds: number): string;
  /** A meter's or lever's number in its own unit, without the unit's word. */
  inUnit(value: number, unit: string, digits?: number): string;
}

const thin = "\u202f";

export function figures(intl: IntlShape): Figures {
  const plain = (value: number, minimum: number, maximum: number) =>
    intl.formatNumber(value, { minimumFractionDigits: minimum, maximumFractionDigits: maximum }).replace("-", "−");
  const number = (value: number, digits = 0) => plain(value, digits, digits);
  const three = (value: number) => plain(value, 0, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
  const scale = (value: number, steps: readonly (readonly [number, string])[]) => {
    const found = steps.find(([size]) => Math.abs(value) >= size * 0.9995) ?? steps.at(-1);
    const [size, key] = found ?? [1, "unit.bn"];
    return intl.formatMessage({ id: key }, { value: three(value / size) });
  };
  const dollars = (value: number, digits = 2) => `${value < 0 ? "−" : ""}$${number(Math.abs(value), digits)}`;
  const percent = (value: number, digits = 0) => `${number(value, digits)}${thin}%`;
  const celsius = (value: number, digits = 2) => `${number(value, digits)}${thin}°C`;
  return {
    number,
    signed: (value, digits = 0) => `${value > 0 ? "+" : ""}${number(value, digits)}`,
    money: (billions) =>
      billions === 0
        ? "$0"
        : `${billions < 0 ? "−" : ""}$${scale(Math.abs(billions), [
            [1000, "unit.trillion"],
            [1, "unit.bn"],
            [0.001, "unit.million"],
          ])}`,
    dollars,
    people: (millions) => intl.formatMessage({ id: "unit.million" }, { value: three(millions) }),
    percent,
    celsius,
    years: (from, to) => `${from}–${to}`,
    minutes: (seconds) => {
      const whole = Math.max(0, Math.ceil(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
    },
    inUnit: (value, unit, digits) => {
      switch (unit) {
        case "celsius":
          return celsius(value, digits ?? 2);
        case "dollars-per-day":
          return dollars(value, digits ?? 2);
        case "dollars-per-tonne":
          return dollars(value, digits ?? 0);
        case "percent":
          return percent(value, digits ?? 1);
        case "gigatonnes":
          return `${number(value, digits ?? 2)}${thin}Gt`;
        case "years":
          return number(value, digits ?? 1);
        case "percent-of-budget":
          return percent(value, digits ?? 0);
        default:
          return number(value, digits ?? 0);
      }
    },
  };
}

export function useFigures(): Figures {
  const intl = useIntl();
  return useMemo(() => figures(intl), [intl]);
}
