import { expect, test } from "vitest";
import { effectsOf } from "./effects.ts";

const nation = (code: string, without: number, led: number, lowerIsBetter = false) => ({
  nation: code,
  signs: true,
  figures: [{ figure: "income", unit: "dollars-per-day", lowerIsBetter, without, with: led }],
});

test("the best effect comes first, in percent of what would be without the treaty", () => {
  const rows = effectsOf([nation("USA", 60, 59.4), nation("EAC", 3, 3.06)], "income");

  expect(rows.map((row) => [row.nation, Number(row.change.toFixed(6)), row.better, Math.round(row.share)])).toEqual([
    ["EAC", 2, true, 100],
    ["USA", -1, false, 50],
  ]);
});

test("less of what is bad is better", () => {
  expect(effectsOf([nation("USA", 4, 3, true)], "income")[0]).toMatchObject({ change: -25, better: true });
});
