import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** What is only said once a world plays: nobody who comes in needs it at once. */
const later =
  /^(bought|buys|card|cause|clause|clause-field|clause-help|clause-name|condition|event|final|headline|map|nationPage|news|offer|plan|pledge|report|status|table|talk|template|template-help|treaty)\./;

const name = /^words:(\w+)-(first|later)$/;

/** Gives a catalogue in two files, `words:en-first` and `words:en-later`, so that the first page waits for the shorter only. */
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
      const some = all.filter(([key]) => later.test(key) === (part === "later"));
      return `export const words = ${JSON.stringify(Object.fromEntries(some))};`;
    },
  };
}
