import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { readNumber } from "./readNumber.ts";

const english = createIntl({ locale: "en" });
const spanish = createIntl({ locale: "es" });

test("a number is read as it is written in the page's language", () => {
  expect(readNumber("1,234.5", english)).toBe(1234.5);
  expect(readNumber("1.234,5", spanish)).toBe(1234.5);
  expect(readNumber("$ 12 500", english)).toBe(12500);
  expect(readNumber("−7", english)).toBe(-7);
});

test("the other language's decimal mark is understood", () => {
  expect(readNumber("2,5", english)).toBe(2.5);
  expect(readNumber("2.5", spanish)).toBe(2.5);
});

test("what is no number stays none", () => {
  expect(readNumber("a lot", english)).toBeNaN();
});
