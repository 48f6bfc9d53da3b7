import { expect, test } from "vitest";
import { changeOf } from "./meterFigures.ts";

test("a change agrees with the two figures that stand beside it", () => {
  expect(changeOf(104.534, 103.215, "dollars-per-day")).toBe(-1.31);
  expect(changeOf(3.14, 0.46, "percent")).toBe(-2.6);
});
