import { useMemo } from "react";
import { type IntlShape, useIntl } from "react-intl";
import type { NationId, Said, SaidArgument } from "../protocol.gen.ts";
import type en from "./en.json";
import { figures } from "./useFigures.ts";

/** A key of the catalogues. */
export type WordKey = keyof typeof en;

export type WordArguments = Record<string, string | number | Date>;

/** Speaks the page's language. */
export interface Speaker {
  intl: IntlShape;
  /** Whether all words have come: those of a world that plays come a moment after the first. */
  whole: boolean;
  /** Whether those have come, too, that are only said in worlds with domains which not every pack has. */
  domains: boolean;
  /** The words of a key. */
  t(key: WordKey, args?: WordArguments): string;
  /** What the rules said, with codes replaced by names. */
  say(said: Said): string;
  /** Its arguments as they stand in the sentence. */
  fill(said: Said): WordArguments;
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
  status: "treaty-status",
  reason: "condition",
};

/** Billions of dollars also come as a sum with its unit. */
const sums: Readonly<Record<string, string>> = { billions: "money", promised: "promisedMoney", given: "givenMoney" };

/** The nations whose name stands for many: "the Gulf states give". */
const many = "nation.many";

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
  const { money } = figures(intl);
  const fill = ({ key, arguments: args }: Said) => {
    const said: WordArguments = {};
    for (const [k, value] of Object.entries(args)) {
      said[k] = argument(key, k, value);
      const sum = sums[k];
      if (sum && typeof value === "number") {
        said[sum] = money(value);
      }
      if (k === "nation") {
        said.many = has(many) && format(many).split(" ").includes(String(value)) ? "y" : "n";
      }
    }
    return said;
  };
  return {
    intl,
    whole: has("table.title"),
    domains: has("cause.at-home"),
    t: format,
    fill,
    say: (said) => format(said.key, fill(said)),
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
