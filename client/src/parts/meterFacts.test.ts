import { expect, test } from "vitest";
import type { MeterDocument } from "../protocol.gen.ts";
import { overLine, worstMeter, yearsOf } from "./meterFacts.ts";

const meter = (id: string, heading: number, redLine: number | undefined, lowerIsBetter: boolean): MeterDocument => ({
  id,
  unit: "percent",
  lowerIsBetter,
  now: 1,
  heading,
  headingLow: heading,
  headingHigh: heading,
  ...(redLine !== undefined && { redLine }),
  crossed: false,
  changeNow: 0,
  changeHeading: 0,
  history: [{ year: 2040, value: 1 }],
  path: [{ year: 2100, value: heading, low: heading, high: heading }],
  causesNow: [],
  causesHeading: [],
});

test("a heading is over its line on the side that hurts", () => {
  expect(overLine(meter("temperature", 3, 2, true))).toBe(0.5);
  expect(overLine(meter("trust", 30, 40, false))).toBe(0.25);
  expect(overLine(meter("prosperity", 9, undefined, false))).toBeUndefined();
});

test("the worst meter is farthest over its line, else nearest to it", () => {
  const hot = meter("temperature", 3, 2, true);
  const poor = meter("poverty", 3.1, 3, true);
  const safe = meter("poverty", 1, 3, true);

  expect(worstMeter([poor, hot])?.id).toBe("temperature");
  expect(worstMeter([meter("prosperity", 9, undefined, false), safe])?.id).toBe("poverty");
  expect(worstMeter([])).toBeUndefined();
});

test("today's value has the last known year and the heading the last year of its path", () => {
  expect(yearsOf(meter("temperature", 3, 2, true))).toEqual({ now: 2040, heading: 2100 });
});
