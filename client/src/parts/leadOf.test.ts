import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import type { Said } from "../protocol.gen.ts";
import en from "../words/en.json";
import { speaker } from "../words/useWords.ts";
import { leadOf } from "./leadOf.ts";

const lead = { key: "lead", arguments: { made: 4, kept: 4, billions: 2500, heading: 2.461, year: 2100 } };
const { say: spoken } = speaker(createIntl({ locale: "en", messages: en }));
const say = (said: Said) => spoken(said).replace(/\s/g, " ");

test("what the headline said of the promises is not said again", () => {
  const headline = { key: "headline.kept", arguments: { kept: 4 } };

  expect(say(leadOf({ headline, lead }))).toBe("$2.5 T a year was given. The world is heading for 2.46 °C in 2100.");
});

test("a broken promise beside kept ones is still counted", () => {
  const headline = { key: "headline.cooler", arguments: { change: 0.3 } };

  expect(say(leadOf({ headline, lead }))).toContain("4 of 4 promises were kept");
});

test("after silence only the heading is told", () => {
  const silence = { headline: { key: "headline.silence", arguments: {} }, lead };

  expect(say(leadOf({ ...silence, lead: { ...lead, arguments: { ...lead.arguments, billions: 0 } } }))).toBe(
    "The world is heading for 2.46 °C in 2100.",
  );
});
