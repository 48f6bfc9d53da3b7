import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { marked } from "./marked.ts";

const intl = createIntl({
  locale: "en",
  messages: {
    "clause.x":
      "{who, select, all {Members} other {{who}}} charge $" +
      "{dollars, number} a tonne{rise, plural, =0 {.} other {, # % more.}}",
  },
});
const say = (args: Record<string, string | number>) => marked(intl, { key: "clause.x", arguments: args }, args);

test("what the parties chose is told apart, with its sign", () => {
  expect(say({ who: "all", dollars: 70, rise: 2 })).toEqual([
    { text: "Members charge ", variable: false },
    { text: "$70", variable: true },
    { text: " a tonne, ", variable: false },
    { text: "2 %", variable: true },
    { text: " more.", variable: false },
  ]);
});

test("a sentence that asks for more than is known is not said", () => {
  expect(say({ who: "all", dollars: 70 })).toBeUndefined();
});
