import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import en from "./en.json";
import es from "./es.json";
import { figures } from "./useFigures.ts";

const english = figures(createIntl({ locale: "en", messages: en }));
const spanish = figures(createIntl({ locale: "es", messages: es }));

test("money says its size in a word", () => {
  expect(english.money(0)).toBe("$0");
  expect(english.money(0.6)).toBe("$600\u00a0M");
  expect(english.money(56)).toBe("$56\u00a0bn");
  expect(english.money(1044)).toBe("$1.04\u00a0T");
  expect(english.money(-8)).toBe("−$8\u00a0bn");
});

test("Spanish counts thousands of millions", () => {
  expect(spanish.money(56)).toBe("$56\u00a0mil\u00a0M");
  expect(spanish.money(26_100)).toBe("$26,1\u00a0bill.");
});

test("people are counted in millions", () => {
  expect(english.people(62.7)).toBe("62.7\u00a0M");
  expect(english.people(1420)).toBe("1,420\u00a0M");
});

test("signs and units stand where the house puts them", () => {
  expect(english.signed(0.31, 2)).toBe("+0.31");
  expect(english.signed(-2.4, 1)).toBe("−2.4");
  expect(english.percent(8.4, 1)).toBe("8.4\u202f%");
  expect(english.celsius(2.53)).toBe("2.53\u202f°C");
  expect(english.dollars(-1.5)).toBe("−$1.50");
  expect(english.years(2035, 2040)).toBe("2035–2040");
  expect(english.minutes(125)).toBe("2:05");
  expect(english.minutes(-3)).toBe("0:00");
});
