import { expect, test } from "vitest";
import { shownOf } from "./foreseen.ts";

const warming = (without: number, led: number) =>
  shownOf({ figure: "temperature", unit: "celsius", lowerIsBetter: true, without, with: led });

test("figure and change add up to what is shown without the plan", () => {
  expect(warming(2.744, 2.716)).toMatchObject({ turn: "less", better: true, value: 2.71, amount: 0.03 });
  expect(warming(2.744, 2.756)).toMatchObject({ turn: "more", better: false, value: 2.75, amount: 0.01 });
});

test("what is smaller than the last digit is unseen, even where rounding would show a step", () => {
  expect(warming(2.745, 2.7449)).toMatchObject({ turn: "unseen", value: 2.75, amount: 0 });
  expect(warming(2.745, 2.745)).toMatchObject({ turn: "same", value: 2.75, amount: 0 });
});

test("more is better where less is not", () => {
  const trust = { figure: "trust", unit: "points", lowerIsBetter: false };
  expect(shownOf({ ...trust, without: 50, with: 52.4 })).toMatchObject({ turn: "more", better: true, amount: 2 });
  expect(shownOf({ ...trust, without: 50, with: 47 })).toMatchObject({ turn: "less", better: false, amount: 3 });
});
