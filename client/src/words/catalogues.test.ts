import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { refusals } from "../protocol.gen.ts";
import { fixtureDocuments } from "../state/fixtures.ts";
import en from "./en.json";
import es from "./es.json";
import { languageCodes } from "./languages.ts";
import { speaker } from "./useWords.ts";

const catalogues: Record<string, Record<string, string>> = { en, es };

/** Names of a message's arguments with how they are written, such as `change: number`. */
function argumentsOf(elements: readonly MessageFormatElement[], found = new Map<string, Set<TYPE>>()) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) {
      continue;
    }
    found.set(element.value, (found.get(element.value) ?? new Set()).add(element.type));
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) {
        argumentsOf(option.value, found);
      }
    }
    if (element.type === TYPE.tag) {
      argumentsOf(element.children, found);
    }
  }
  return found;
}

/** Without `many`: where a verb tells how many a name stands for is each language's own grammar. */
const argumentNames = (message: string) =>
  [...argumentsOf(parse(message)).keys()].filter((name) => name !== "many").sort();

describe("catalogues", () => {
  test("every language of the game has one, with the same keys", () => {
    expect(Object.keys(catalogues).sort()).toEqual([...languageCodes].sort());
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  test("a message takes the same arguments in every language", () => {
    const differing = Object.entries(en).filter(
      ([key, message]) => argumentNames(message).join() !== argumentNames(catalogues.es?.[key] ?? "").join(),
    );

    expect(differing).toEqual([]);
  });

  test("no message is empty or still in the other language by oversight", () => {
    const same = Object.entries(en).filter(
      ([key, message]) => catalogues.es?.[key] === message && /[a-z]{4}/i.test(message.replace(/\{[^}]*\}/g, "")),
    );
    const allowed = /^(nation\.(CHN|IND|IDN|NGA)|name\.|frame\.title|pledge\.|table\.|report\.|part\.)/;

    expect(Object.entries(en).filter(([, message]) => message.trim() === "")).toEqual([]);
    expect(same.filter(([key]) => !allowed.test(key))).toEqual([]);
  });

  test("every message can be said in every language", () => {
    const unsaid: string[] = [];
    for (const [locale, messages] of Object.entries(catalogues)) {
      const intl = createIntl({ locale, messages, onError: (problem) => unsaid.push(`${locale} ${problem.message}`) });
      for (const [key, message] of Object.entries(messages)) {
        const values = [...argumentsOf(parse(message))].map(([name, types]) => [name, sample(name, types)] as const);
        intl.formatMessage({ id: key }, Object.fromEntries(values));
      }
    }

    expect(unsaid).toEqual([]);
  });
});

function sample(name: string, types: ReadonlySet<TYPE>) {
  if (types.has(TYPE.tag)) {
    return (parts: unknown) => String(parts);
  }
  if (types.has(TYPE.date) || types.has(TYPE.time)) {
    return new Date(0);
  }
  return types.has(TYPE.number) || types.has(TYPE.plural) ? 2.5 : name;
}

describe("refusals", () => {
  test("every refusal has a sentence", () => {
    expect(refusals.filter((code) => !(`refusal.${code}` in en))).toEqual([]);
  });

  test("a refusal holds plain arguments only, because the server reads it aloud too", () => {
    const fancy = Object.values(catalogues)
      .flatMap((messages) => Object.entries(messages))
      .filter(([key]) => key.startsWith("refusal."))
      .filter(([, message]) => parse(message).some(({ type }) => type !== TYPE.literal && type !== TYPE.argument));

    expect(fancy).toEqual([]);
  });

  test("a refusal names nations, levers and phases, and rounds its numbers", () => {
    const { say } = speaker(createIntl({ locale: "en", messages: en }));

    expect(say({ key: "refusal.seat-taken", arguments: { nation: "EAC" } })).toContain("East Africa");
    expect(say({ key: "refusal.lever-not-yet", arguments: { lever: "services", round: 2 } })).toContain("Services");
    expect(say({ key: "refusal.not-now", arguments: { phase: "report" } })).toContain("Report");
    expect(say({ key: "refusal.over-budget", arguments: { share: 12.345 } })).toContain("12.3 %");
  });
});

describe("keys in use", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|gen|d)\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(join("src", file), "utf8")] as const);

  test("every key that a view names is in the catalogue", () => {
    const named = /(?:\bt\(\s*|\bid: |\bid=|messageId=)["']([a-z][\w-]*(?:\.[\w-]+)+)["']/g;
    const missing = sources.flatMap(([file, text]) =>
      [...text.matchAll(named)].filter(([, key]) => key && !(key in en)).map(([, key]) => `${file}: ${key}`),
    );

    expect(missing).toEqual([]);
  });

  test("every key that is put together begins like one of the catalogue", () => {
    const together = /(?:\bt\(|\bid: |\bid=\{)`([a-z][\w.-]*\.)\$\{/g;
    const missing = sources.flatMap(([file, text]) =>
      [...text.matchAll(together)]
        .filter(([, start]) => !Object.keys(en).some((key) => key.startsWith(start ?? "")))
        .map(([, start]) => `${file}: ${start}`),
    );

    expect(missing).toEqual([]);
  });

  test("everything that rules say in the fixtures is in the catalogue", () => {
    const said = JSON.stringify([
      fixtureDocuments({ nation: "EAC" }),
      fixtureDocuments({ phase: "report" }),
      fixtureDocuments({ phase: "ended" }),
    ]).matchAll(/"key":"([^"]+)","arguments"/g);

    expect([...said].map(([, key]) => key).filter((key) => !(key && key in en))).toEqual([]);
  });
});
