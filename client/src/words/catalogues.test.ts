import { expect, test } from "vitest";
import { refusals } from "../protocol.gen.ts";
import en from "./en.json";

test("every refusal has a sentence", () => {
  expect(refusals.filter((code) => !(`refusal.${code}` in en))).toEqual([]);
});
