import type { Foreseen, NationId, Plan, TreatyForeseen } from "../protocol.gen.ts";

/** An answer for pages without a server: a carbon price of so many dollars cools and costs, everything else does nothing. */
export function fixtureForeseen(plan: Plan, round: number): Foreseen {
  const price = plan.lines.find((line) => line.lever === "carbon-price")?.amount ?? 0;
  const figure = (figure: string, unit: string, lowerIsBetter: boolean, without: number, change: number) => ({
    figure,
    unit,
    lowerIsBetter,
    without,
    with: without + change * price,
  });
  return {
    branch: 1,
    round,
    year: 2100,
    world: [
      figure("temperature", "celsius", true, 2.74, -0.0006),
      figure("prosperity", "dollars-per-day", false, 31.4, 0.0002),
      figure("poverty", "percent", true, 2.6, 0),
      figure("trust", "points", false, 52, 0.01),
    ],
    own: [
      figure("emissions", "gigatonnes", true, 0.41, -0.002),
      figure("income", "dollars-per-day", false, 18.2, -0.001),
      figure("poverty", "percent", true, 6.1, 0.001),
      figure("reputation", "points", false, 55, 0.05),
    ],
  };
}

/** Where a treaty leads on pages without a server: a third of a degree cooler, and the last nation pays for it. */
export function fixtureTreatyForeseen(treaty: string, version: number, nations: readonly NationId[]): TreatyForeseen {
  const { world, own, round } = fixtureForeseen({ lines: [{ lever: "carbon-price", amount: 50 }] }, 2);
  return {
    treaty,
    version,
    branch: 1,
    round,
    year: 2100,
    world: world.map((each) => (each.figure === "temperature" ? { ...each, with: each.without - 0.31 } : each)),
    nations: nations.map((nation, at) => ({
      nation,
      signs: at < 5,
      figures: own.map((each) => ({ ...each, with: each.without * (1 + (2 - at) / 100) })),
    })),
  };
}
