import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import type { Said } from "../protocol.gen.ts";
import en from "./en.json";
import es from "./es.json";
import { speaker } from "./useWords.ts";

const plainly = (locale: string, messages: Record<string, string>) => {
  const { say } = speaker(createIntl({ locale, messages }));
  return { say: (said: Said) => say(said).replace(/\s/g, " ") };
};
const english = plainly("en", en);
const spanish = plainly("es", es);
const more = (nation: string) => ({ key: "news.more.climate", arguments: { nation, billions: 48.9 } });

test("a nation whose name stands for many takes a verb for many", () => {
  expect(english.say(more("GCC"))).toBe("Gulf states give the Climate Fund more than promised: $48.9 bn a year");
  expect(english.say(more("USA"))).toContain("United States gives");
  expect(spanish.say(more("SIS"))).toContain("Islas pequeñas dan al Fondo del Clima");
  expect(spanish.say(more("GCC"))).toContain("Golfo da al Fondo del Clima");
  expect(spanish.say(more("USA"))).toContain("Estados Unidos da al Fondo del Clima");
});

test("a sum is written with the unit that suits it", () => {
  const given = (billions: number) => english.say({ key: "cause.aid-given", arguments: { nation: "IND", billions } });

  expect(given(2500)).toContain("$2.5 T a year");
  expect(given(250)).toContain("$250 bn a year");
  expect(given(0.25)).toContain("$250 M a year");
});
