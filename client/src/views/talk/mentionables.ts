import type { NationDocument, TreatyDocument } from "../../protocol.gen.ts";
import { titleOf } from "../../state/treaties.ts";
import type { Speaker } from "../../words/useWords.ts";

/** Something a message can name: how it is written, and what people call it. */
export interface Mentionable {
  token: string;
  name: string;
}

/** What is being typed right before the caret, when it begins to name something. */
export interface Naming {
  sign: "@" | "#";
  typed: string;
  from: number;
}

export function namingAt(text: string, caret: number): Naming | undefined {
  const found = /(?:^|[\s(«"'¿¡])([@#])([\p{L}\p{N}/-]{0,24})$/u.exec(text.slice(0, caret));
  const [, sign, typed = ""] = found ?? [];
  return sign === "@" || sign === "#" ? { sign, typed, from: caret - typed.length - 1 } : undefined;
}

const most = 6;

/** What may be meant, those first whose name begins so. */
export function meant(naming: Naming, all: readonly Mentionable[]): readonly Mentionable[] {
  const typed = plain(naming.typed);
  const of = all.filter(({ token }) => token.startsWith(naming.sign));
  const begins = ({ name, token }: Mentionable) =>
    [...plain(name).split(/[\s#-]+/), plain(name), plain(token.slice(1))].some((word) => word.startsWith(typed));
  return of.filter(begins).slice(0, most);
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function mentionables(
  nations: readonly NationDocument[],
  meters: readonly { id: string }[],
  treaties: readonly TreatyDocument[],
  { short, name, t }: Speaker,
): readonly Mentionable[] {
  return [
    ...nations.map(({ nation }) => ({ token: `@${nation}`, name: short(nation) })),
    ...meters.map(({ id }) => ({ token: `#meter/${id}`, name: name("meter", id) })),
    ...treaties.map((treaty) => ({
      token: `#treaty/${treaty.treaty}`,
      name: t("treaty.named", { number: treaty.treaty, title: titleOf(treaty) }),
    })),
  ];
}

/** Puts the name in place of what was typed, and the caret behind it. */
export function named(text: string, naming: Naming, caret: number, token: string): { text: string; caret: number } {
  const begin = `${text.slice(0, naming.from)}${token} `;
  return { text: begin + text.slice(caret).replace(/^ /, ""), caret: begin.length };
}
