import { expect, test } from "vitest";
import type { PlanDuty } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { planDuties } from "./planDuties.ts";

const duty = (asks: string, amount: number, lever = "aid", to?: string): PlanDuty => ({
  treaty: "2",
  clause: "c1",
  lever,
  asks,
  amount,
  ...(to && { to }),
});

const broken = (duties: readonly PlanDuty[], amounts: Record<string, number>) =>
  planDuties({ duties } as unknown as OwnPlan, amounts).map(({ breaks, planned, settling }) => [
    breaks,
    planned,
    settling,
  ]);

test("two treaties that ask gifts of one line are served in their order", () => {
  const duties = [duty("give", 2, "aid", "EAC"), duty("give", 3, "aid", "EAC")];

  expect(broken(duties, { "aid/EAC": 4 })).toEqual([
    [false, 2, 2],
    [true, 2, 5],
  ]);
});

test("a floor is broken from below and a ceiling from above, and nothing else is guessed", () => {
  expect(broken([duty("at-least", 20, "carbon-price")], { "carbon-price": 12 })).toEqual([[true, 12, 20]]);
  expect(broken([duty("at-most", 5, "tariff", "USA")], { "tariff/USA": 5 })).toEqual([[false, 5, 5]]);
  expect(broken([duty("at-most", 5, "tariff", "USA")], { "tariff/USA": 6 })).toEqual([[true, 6, 5]]);
  expect(broken([duty("charge-at-most", 0, "tariff")], {})).toEqual([[false, 0, 0]]);
});
