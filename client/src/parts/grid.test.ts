import { expect, test } from "vitest";
import { onGrid, toGrid } from "./grid.ts";

test("a price that the world began with lies between two steps", () => {
  expect(onGrid(2, 5)).toBe(false);
  expect(onGrid(25, 5)).toBe(true);
  expect(onGrid(0.3, 0.1)).toBe(true);
});

test("a press takes it to the next step, typing to the nearest, and nothing else changes it", () => {
  expect(toGrid(2, 3, 5)).toBe(5);
  expect(toGrid(2, 1, 5)).toBe(0);
  expect(toGrid(2, 52, 5)).toBe(50);
  expect(toGrid(2.1337, 2.134, 5)).toBe(2.1337);
});
