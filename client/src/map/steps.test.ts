import { describe, expect, test } from "vitest";
import { limitsOf, stepOf, toneOf } from "./steps.ts";

describe("five steps of a figure", () => {
  test("share the nations out about evenly, at numbers that can be read aloud", () => {
    const values = [0.1, 0.2, 0.4, 0.5, 1.2, 1.4, 2.3, 2.5, 3.8, 5.3, 5.4, 5.9, 16.5, 18.4, 31.2, 38.6, 41.8, 52.9];
    const limits = limitsOf(values);

    const counts = [1, 2, 3, 4, 5].map((step) => values.filter((value) => stepOf(value, limits) === step).length);

    expect(limits).toHaveLength(4);
    expect(limits.every((limit) => String(limit).replace(/[.0]/g, "").length <= 2)).toBe(true);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  });

  test("a value at a limit belongs to the step above", () => {
    expect(stepOf(5, [2, 5])).toBe(3);
    expect(stepOf(4.99, [2, 5])).toBe(2);
  });

  test("equal figures are one step of the middle tone", () => {
    const limits = limitsOf([7, 7, 7]);

    expect(limits).toEqual([]);
    expect(toneOf(stepOf(7, limits), limits)).toBe(3);
  });

  test("few steps still use both ends of the scale", () => {
    expect([1, 2, 3].map((step) => toneOf(step, [1, 2]))).toEqual([1, 3, 5]);
  });

  test("figures below zero have limits below zero", () => {
    const limits = limitsOf([-40, -20, -10, -5, 0, 5, 10, 20, 40]);

    expect(limits[0]).toBeLessThan(0);
    expect([...limits]).toEqual([...limits].sort((a, b) => a - b));
  });
});
