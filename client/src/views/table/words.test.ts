import { expect, test } from "vitest";
import en from "../../words/en.json";
import es from "../../words/es.json";

const sources = import.meta.glob<string>(["../{table,report}/*.{ts,tsx}", "../../parts/*.{ts,tsx}"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every key that stands in full in a view or part, as `id="…"`, `id: "…"`, `t("…")` or one of two choices. */
const used = Object.entries(sources)
  .filter(([file]) => !file.includes(".test."))
  .flatMap(([, source]) => [...source.matchAll(/"((?:table|plan|pledge|report|final|clock|part)\.[\w.-]+)"/g)])
  .map((match) => match[1] ?? "");

test("every word that a view of the game says stands in both catalogues", () => {
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter((key) => !(key in en) && !isFamily(key))).toEqual([]);
  expect(used.filter((key) => !(key in es) && !isFamily(key))).toEqual([]);
});

/** A family's name, to which a code is added. */
function isFamily(key: string): boolean {
  return Object.keys(en).some((known) => known.startsWith(`${key}.`));
}
