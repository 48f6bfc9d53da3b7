import { expect, test } from "vitest";
import type { LeverDocument } from "../../protocol.gen.ts";
import { leverGroups } from "./leverGroups.ts";

const lever = (lever: string, opensInRound: number, to?: string) =>
  ({ lever, opensInRound, ...(to !== undefined && { to }) }) as LeverDocument;
const nations = ["USA", "CHN", "IND"];
const levers = [
  lever("carbon-price", 1),
  lever("pool", 1, "climate"),
  lever("pool", 2, "poverty"),
  ...nations.map((to) => lever("aid", 2, to)),
  ...nations.map((to) => lever("tariff", 3, to)),
];

test("what is set nation by nation stands kind by kind under the nation's own levers", () => {
  const { own, each } = leverGroups(levers, 2);

  expect(own.map((one) => one.lever)).toEqual(["carbon-price", "pool", "pool"]);
  expect(each.map((group) => [group.lever, group.levers.map((one) => one.to)])).toEqual([["aid", nations]]);
});

test("a kind that opens later is named once, whatever the number of nations", () => {
  const { later } = leverGroups(levers, 1);

  expect(later.map((one) => [one.lever, one.to])).toEqual([
    ["pool", "poverty"],
    ["aid", undefined],
    ["tariff", undefined],
  ]);
});
