import { expect, test } from "vitest";
import type { ChallengeDocument, LeversDocument, PlanDocument } from "../../protocol.gen.ts";
import { fixtureDocuments } from "../../state/fixtures.ts";
import { ownPlan } from "../../state/ownPlan.ts";
import { pledgeGap } from "./pledgeGap.ts";

const documents = fixtureDocuments({ nation: "EAC" });
const plan = ownPlan(documents["plan/EAC"] as PlanDocument, documents["levers/EAC"] as LeversDocument);
const fund = documents["challenge/climate"] as ChallengeDocument;
const announced = (billionsPerYear: number): ChallengeDocument => ({
  ...fund,
  pledges: [{ nation: "EAC", billionsPerYear }],
});

test("a plan that gives less than was announced is short, and the least step that keeps the word is known", () => {
  const gap = pledgeGap(announced(2), plan, { "pool/climate": 4 });

  expect(gap).toMatchObject({ key: "pool/climate", word: "short", settling: 6 });
  expect(gap?.gap).toBeCloseTo(0.44, 9);
});

test("within a twentieth of the word it is kept, as the report will say", () => {
  expect(pledgeGap(announced(1.6), plan, { "pool/climate": 4 })?.word).toBe("kept");
  expect(pledgeGap(announced(1.7), plan, { "pool/climate": 4 })?.word).toBe("short");
  expect(pledgeGap(announced(1), plan, { "pool/climate": 4 })?.word).toBe("more");
});

test("nobody who was silent has a gap, and nobody is asked for more than the budget", () => {
  expect(pledgeGap(fund, plan, {})).toBeUndefined();
  expect(pledgeGap(announced(39), plan, {})?.settling).toBe(60);
});
