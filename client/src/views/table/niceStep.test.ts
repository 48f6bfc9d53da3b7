import { expect, test } from "vitest";
import { niceStep } from "./niceStep.ts";

test("a pledge moves in steps that people say, about a hundredth of the budget", () => {
  expect(niceStep(1044)).toBe(10);
  expect(niceStep(568)).toBe(5);
  expect(niceStep(39)).toBe(0.5);
  expect(niceStep(1.2)).toBe(0.01);
  expect(niceStep(0)).toBeGreaterThan(0);
});
