import { expect, test } from "vitest";
import { driftOf } from "./drift.ts";

test("what the printed figure does not show is steady", () => {
  expect(driftOf(0.004, "celsius", true)).toBe("steady");
  expect(driftOf(-0.04, "percent", true)).toBe("steady");
  expect(driftOf(0.4, "points", false)).toBe("steady");
});

test("less warming is better and less income is worse", () => {
  expect(driftOf(-0.2, "celsius", true)).toBe("better");
  expect(driftOf(0.2, "celsius", true)).toBe("worse");
  expect(driftOf(-0.2, "dollars-per-day", false)).toBe("worse");
  expect(driftOf(3, "points", false)).toBe("better");
});
