import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** What is only said once a world plays: nobody who comes in needs it at once. */
const later =
  /^(bought|buys|card|cause|clause|clause-field|clause-help|clause-name|condition|event|final|headline|map|nationPage|news|offer|plan|pledge|report|status|table|talk|template|template-help|treaty)\./;

/** What is only said in a world with the domains that not every pack has: whoever plays without them never loads it. */
const domains =
  /^(goal\.|nationPage\.(goals|fact\.(conflict|humanDevelopment|lifeExpectancy|schooling))|(map\.layer\.brief|meter)\.(health|nature|peace)$|challenge\.(nature|pandemic|peace|relief)$|cause\.(at-home|disasters|disease|lost-nature|war)$)/;

const partOf = (key: string) => (domains.test(key) ? "domains" : later.test(key) ? "later" : "first");

const name = /^words:(\w+)-(first|later|domains)$/;

/** Gives a catalogue in three files, `words:en-first`, `words:en-later` and `words:en-domains`, so that the first page waits for the shortest only. */
export function wordsInTwo(): Plugin {
  return {
    name: "worldtable-words-in-two",
    resolveId: (id) => (name.test(id) ? id : undefined),
    load(id) {
      const [, language, part] = name.exec(id) ?? [];
      if (!language) {
        return undefined;
      }
      const file = new URL(`../src/words/${language}.json`, import.meta.url);
      this.addWatchFile(file.pathname);
      const all = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
      const some = all.filter(([key]) => partOf(key) === part);
      return `export const words = ${JSON.stringify(Object.fromEntries(some))};`;
    },
  };
}
