import { useMemo } from "react";
import { type IntlShape, useIntl } from "react-intl";
import type { NationId, Said, SaidArgument } from "../protocol.gen.ts";
import type en from "./en.json";

/** A key of the catalogues. */
export type WordKey = keyof typeof en;

export type WordArguments = Record<string, string | number | Date>;

/** Speaks the page's language. */
export interface Speaker {
  intl: IntlShape;
  /** The words of a key. */
  t(key: WordKey, args?: WordArguments): string;
  /** What the rules said, with codes replaced by names. */
  say(said: Said): string;
  /** The words of `{family}.{code}`, such as `lever` and `carbon-price`; the bare code when the catalogue lacks it. */
  name(family: string, code: string): string;
  /** A nation's full name. */
  nation(code: NationId): string;
  /** A nation's short name. */
  short(code: NationId): string;
  /** A nation's or a challenge's name: whom or what a line of a plan goes to. */
  target(code: string): string;
}

/** Arguments that name a thing of one family. */
const families: Record<string, string> = {
  lever: "lever",
  meter: "meter",
  challenge: "challenge",
  pool: "pool",
  domain: "domain",
  phase: "phase",
  pace: "pace",
  do: "room.do",
  setting: "setting",
};

export function speaker(intl: IntlShape): Speaker {
  const has = (key: string) => key in intl.messages;
  const format = (key: string, args?: WordArguments) => intl.formatMessage({ id: key }, args) as string;
  const name = (family: string, code: string) => (has(`${family}.${code}`) ? format(`${family}.${code}`) : code);
  const short = (code: NationId) => (has(`nation.${code}.short`) ? format(`nation.${code}.short`) : code);
  const target = (code: string) => (has(`challenge.${code}`) ? format(`challenge.${code}`) : short(code));
  const argument = (key: string, argumentName: string, value: SaidArgument): string | number => {
    if (typeof value === "number") {
      // The server reads refusals aloud too, so they hold plain {arguments} and the numbers are formatted here.
      return key.startsWith("refusal.") ? intl.formatNumber(value, { maximumFractionDigits: 1 }) : value;
    }
    const family = families[argumentName];
    return family ? name(family, value) : target(value);
  };
  return {
    intl,
    t: format,
    say: ({ key, arguments: args }) =>
      format(key, Object.fromEntries(Object.entries(args).map(([k, value]) => [k, argument(key, k, value)]))),
    name,
    nation: (code) => name("nation", code),
    short,
    target,
  };
}

export function useWords(): Speaker {
  const intl = useIntl();
  return useMemo(() => speaker(intl), [intl]);
}
