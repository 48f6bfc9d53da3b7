import { expect, it } from "vitest";
import type { Cause } from "../protocol.gen.ts";
import { strongest } from "./WhyList.tsx";

const because = (key: string, amount: number): Cause => ({ said: { key, arguments: {} }, amount });
const causes = [because("a", -0.02), because("b", 0.05), because("cause.rest", 0.01), because("c", -0.2)];
const sum = (of: readonly Cause[]) => of.reduce((all, cause) => all + cause.amount, 0);

it("tells the strongest first and everything else last", () => {
  expect(strongest(causes).map((cause) => cause.said.key)).toEqual(["c", "b", "a", "cause.rest"]);
});

it("sums up what it leaves out, so that the lines add up to the same change", () => {
  const two = strongest(causes, 2);
  expect(two.map((cause) => cause.said.key)).toEqual(["c", "b", "cause.rest"]);
  expect(sum(two)).toBeCloseTo(sum(causes), 12);
});

it("has no last line when nothing is left out", () => {
  expect(strongest([because("a", 1)], 3)).toEqual([because("a", 1)]);
});
