import { expect, it } from "vitest";
import type { MetersDocument } from "../../protocol.gen.ts";
import { fixtureDocuments } from "../../state/fixtures.ts";
import { movedMost } from "./movedMost.ts";

const meters = (fixtureDocuments().meters as MetersDocument).meters;
const moved = (changes: Record<string, number>) =>
  movedMost(meters.map((meter) => ({ ...meter, changeHeading: changes[meter.id] ?? 0 })))?.id;

it("tells of the meter that moved farthest for its own red line or size", () => {
  expect(moved({ temperature: -0.22, prosperity: 0.9 })).toBe("temperature");
  expect(moved({ temperature: -0.02, poverty: 0.6 })).toBe("poverty");
  expect(moved({ temperature: 0.01, trust: -9 })).toBe("trust");
});

it("tells of none when nothing moved that can be seen", () => {
  expect(moved({ temperature: 0.004, poverty: -0.04, trust: 0.3 })).toBeUndefined();
});
