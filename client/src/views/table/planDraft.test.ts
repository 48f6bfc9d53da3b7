import { expect, test } from "vitest";
import type { LeversDocument, PlanDocument } from "../../protocol.gen.ts";
import { fixtureDocuments } from "../../state/fixtures.ts";
import { ownPlan } from "../../state/ownPlan.ts";
import { draftAmounts, percentUsed, planOf, settle, unsaved } from "./planDraft.ts";

const documents = fixtureDocuments({ nation: "EAC" });
const plan = ownPlan(documents["plan/EAC"] as PlanDocument, documents["levers/EAC"] as LeversDocument);
const nobody = new Set<string>();

test("what is typed lies over what the server holds", () => {
  expect(draftAmounts(plan, { services: 50, "aid/SIS": 2 })).toEqual({
    "carbon-price": 25,
    "pool/climate": 4,
    "clean-research": 6,
    services: 50,
    "aid/SIS": 2,
  });
});

test("a carbon price costs nothing of the budget", () => {
  expect(percentUsed(plan.levers, draftAmounts(plan, {}))).toBe(48);
  expect(percentUsed(plan.levers, draftAmounts(plan, { "carbon-price": 200 }))).toBe(48);
});

test("a lever set to nothing has no line in the plan that is sent", () => {
  const lines = planOf(plan, { services: 0, "aid/SIS": 2 }).lines;

  expect(lines).toContainEqual({ lever: "aid", to: "SIS", amount: 2 });
  expect(lines.some((line) => line.lever === "services")).toBe(false);
});

test("typing what is saved already is not unsaved", () => {
  expect(unsaved(plan, {}, { services: 38, "pool/poverty": 0 })).toEqual({});
  expect(unsaved(plan, {}, { services: 39 })).toEqual({ services: 39 });
});

test("what was accepted since the last document is the server's, so going back to the document's amount is an edit", () => {
  expect(unsaved(plan, { services: 44 }, { services: 44 })).toEqual({});
  expect(unsaved(plan, { services: 44 }, { services: 38 })).toEqual({ services: 38 });
});

test("an answer settles what was sent, and not what was typed since", () => {
  expect(settle({ services: 40, "pool/climate": 5 }, { services: 39, "pool/climate": 5 }, nobody)).toEqual({
    services: 40,
  });
});

test("a slider in somebody's hand keeps its amount", () => {
  expect(settle({ services: 40 }, { services: 40 }, new Set(["services"]))).toEqual({ services: 40 });
});
