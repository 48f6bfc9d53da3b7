import { expect, test } from "vitest";
import type { LeversDocument, PlanDocument, PledgeCondition } from "../../protocol.gen.ts";
import { fixtureDocuments } from "../../state/fixtures.ts";
import { ownPlan } from "../../state/ownPlan.ts";
import { budgetParts } from "./budgetParts.ts";
import { type Offering, offerEdits, offerIn, standing } from "./offers.ts";
import { amountsOf, draftAmounts, percentUsed, planOf, unsaved } from "./planDraft.ts";

const documents = fixtureDocuments({ nation: "EAC" });
const plan = ownPlan(documents["plan/EAC"] as PlanDocument, documents["levers/EAC"] as LeversDocument);
const climate = { lever: "pool", to: "climate" };

test("a line that waits for others stands beside the same line without a condition, and both count", () => {
  const edits = offerEdits("pool/climate", 20, { others: 3, each: 5 });
  const lines = planOf(plan, edits).lines;

  expect(lines.filter(({ lever }) => lever === "pool")).toEqual([
    { ...climate, amount: 4 },
    { ...climate, amount: 20, if: { others: 3, each: 5 } },
  ]);
  expect(percentUsed(plan.levers, draftAmounts(plan, edits))).toBe(68);
  expect(
    budgetParts(plan, draftAmounts(plan, edits), (lever) => lever, "").find(({ name }) => name === "pool")?.percent,
  ).toBe(24);
});

test("what the server holds reads back, and touching another lever keeps it", () => {
  const held = { ...plan, lines: [...plan.lines, { ...climate, amount: 7.5, if: { total: 40 } }] };

  expect(offerIn(amountsOf(held.lines), climate)).toEqual({ percent: 7.5, if: { total: 40 } });
  expect(planOf(held, { services: 30 }).lines).toContainEqual({ ...climate, amount: 7.5, if: { total: 40 } });
  expect(unsaved(held, {}, offerEdits("pool/climate", 7.5, { total: 40 }))).toEqual({});
});

test("an offer that is taken back leaves no line", () => {
  const held = { ...plan, lines: [...plan.lines, { ...climate, amount: 7.5, if: { others: 1 } }] };

  expect(planOf(held, offerEdits("pool/climate", 0, { others: 1 })).lines.some((line) => line.if)).toBe(false);
});

const offer = (nation: string, billionsPerYear: number, asks: PledgeCondition): Offering => ({
  nation,
  billionsPerYear,
  if: asks,
});
const stands = (pledges: Record<string, number>, ...offerings: Offering[]) =>
  standing(
    Object.entries(pledges).map(([nation, billionsPerYear]) => ({ nation, billionsPerYear })),
    offerings,
  );

test("an offer says how many of those it waits for have spoken", () => {
  const india = offer("IND", 8, { others: 3, each: 5 });

  expect(stands({ EUN: 40, CHN: 30, SIS: 1 }, india).get("IND")).toEqual({ holds: false, others: 2, total: 71 });
  expect(stands({ EUN: 40, CHN: 30, SIS: 5, IND: 90 }, india).get("IND")?.holds).toBe(true);
});

test("offers that wait for each other hold together, and one that cannot takes those that lean on it", () => {
  const both = stands({}, offer("IND", 8, { others: 1, each: 10 }), offer("USA", 10, { total: 8 }));
  expect([...both.values()].map(({ holds }) => holds)).toEqual([true, true]);

  const none = stands({}, offer("IND", 8, { others: 1, each: 10 }), offer("USA", 10, { total: 9 }));
  expect([...none.values()].map(({ holds }) => holds)).toEqual([false, false]);
});

test("a sum that reads the same on the page is enough", () => {
  expect(stands({ EUN: 99.7 }, offer("IND", 8, { total: 100 })).get("IND")?.holds).toBe(true);
  expect(stands({ EUN: 99 }, offer("IND", 8, { total: 100 })).get("IND")?.holds).toBe(false);
});
