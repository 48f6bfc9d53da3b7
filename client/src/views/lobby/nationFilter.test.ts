import { expect, test } from "vitest";
import type { NationDocument } from "../../protocol.gen.ts";
import { passes } from "./NationFilter.tsx";

const names = { nation: () => "Türkiye", short: () => "Türkiye" };
const nation = (...people: string[]) =>
  ({ nation: "TUR", delegates: people.map((nickname) => ({ seat: nickname, nickname })) }) as unknown as NationDocument;
const found = (words: string, free = false, ...people: string[]) =>
  passes({ words, free }, nation(...people), 1, names);

test("a nation is found by name, code or delegate, whatever the case and accents", () => {
  expect(found("turki")).toBe(true);
  expect(found(" TUR ")).toBe(true);
  expect(found("lucia", false, "Lucía")).toBe(true);
  expect(found("brazil")).toBe(false);
});

test("a nation whose seats are taken is no free one", () => {
  expect(found("", true, "Lucía")).toBe(false);
  expect(found("", true)).toBe(true);
});
