import { expect, test } from "vitest";
import { curveShape } from "./curve.ts";

const margin = { top: 0, end: 0, bottom: 0, start: 0 };
const warming = {
  history: [
    { year: 2000, value: 1 },
    { year: 2050, value: 2 },
  ],
  path: [
    { year: 2050, value: 2, low: 2, high: 2 },
    { year: 2100, value: 3, low: 2, high: 4 },
  ],
  redLine: 2,
  lowerIsBetter: true,
};

test("time runs evenly from the first year to the last", () => {
  const shape = curveShape(warming, 100, 30, margin);

  expect(shape.past).toBe("M0 30L50 20");
  expect(shape.now).toEqual({ x: 50, y: 20 });
  expect(shape.future).toBe("M50 20L100 10");
  expect([shape.firstYear, shape.nowYear, shape.lastYear]).toEqual([2000, 2050, 2100]);
});

test("the band runs along the high edge and back along the low one", () => {
  expect(curveShape(warming, 100, 30, margin).band).toBe("M50 20L100 0L100 20L50 20Z");
});

test("the red line shows its teeth on the wrong side", () => {
  const above = curveShape(warming, 100, 30, margin).red?.teeth;
  const below = curveShape({ ...warming, lowerIsBetter: false }, 100, 30, margin).red?.teeth;

  expect(above).toContain("l3 -4l3 4z");
  expect(below).toContain("l3 4l3 -4z");
});

test("a meter with one known year and no line is still drawn", () => {
  const { redLine: _, ...free } = warming;
  const shape = curveShape({ ...free, history: [{ year: 2050, value: 2 }] }, 100, 30, margin);

  expect(shape.past).toBe("M0 30");
  expect(shape.red).toBeUndefined();
});
