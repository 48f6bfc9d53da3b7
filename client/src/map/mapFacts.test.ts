import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { ChallengeDocument, NationDocument } from "../protocol.gen.ts";
import { fixtureDocuments } from "../state/fixtures.ts";
import { placeOf } from "../views/nation/placeOf.ts";
import en from "../words/en.json";
import { figures } from "../words/useFigures.ts";
import { fundPlaces, shownArcs } from "./arcs.ts";
import { fixtureMap, fixtureTrade } from "./fixtureMap.ts";
import { mapNations } from "./mapDocument.ts";
import { giftArcs, layersOf, pledgeArcs, statesOf, tradeArcs } from "./mapFacts.ts";

const documents = fixtureDocuments({ phase: "table", nation: "EAC" });
const under = <T>(prefix: string) =>
  Object.entries(documents)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, document]) => document as T);
const nations = under<NationDocument>("nation/");
const words = figures(createIntl({ locale: "en", messages: en }));

describe("what the map knows of a world", () => {
  test("a seat is taken, away or free, and the rest is played by the rules", () => {
    const states = statesOf(nations, ["s-amina"]);

    expect(states.get("EAC")).toEqual({ seating: "taken", people: ["Amina"] });
    expect(states.get("USA")?.seating).toBe("away");
    expect(states.get("SIS")?.seating).toBe("free");
    expect(states.get("REST")?.seating).toBe("rules");
  });

  test("every figure is there for every nation, and has its words", () => {
    for (const { id, values, print } of layersOf(nations, words)) {
      expect([id, values.size]).toEqual([id, nations.length]);
      expect(Object.keys(en)).toContain(`map.layer.${id}`);
      expect(Object.keys(en)).toContain(`map.layer.brief.${id}`);
      expect(print(1)).not.toBe("");
    }
  });

  test("announcements are lines to the common funds that nobody has agreed", () => {
    const arcs = pledgeArcs(under<ChallengeDocument>("challenge/"));

    expect(arcs).toContainEqual({ kind: "pledge", from: "EUN", to: "climate", amount: 40 });
    expect(arcs.some(({ agreed }) => agreed)).toBe(false);
  });

  const partner = (nation: string, soldBillions: number, boughtBillions: number) => ({
    nation,
    soldBillions,
    boughtBillions,
    ourTariffPercent: 3,
    theirTariffPercent: 8,
  });
  const trading = (nation: string, ...partners: readonly ReturnType<typeof partner>[]) => ({
    nation,
    figures: { trade: { ...fixtureTrade(nation), partners } },
  });

  test("trade of two is one line, whoever of them names the other, and says how much goes the smaller way", () => {
    const arcs = tradeArcs([
      trading("CHN", partner("USA", 540, 150)),
      trading("USA", partner("CHN", 150, 540), partner("EUN", 300, 540)),
    ]);

    expect(arcs).toEqual([
      { kind: "trade", from: "CHN", to: "USA", amount: 690, back: 150 },
      { kind: "trade", from: "EUN", to: "USA", amount: 840, back: 300 },
    ]);
    expect(tradeArcs([{ nation: "USA", figures: {} }])).toEqual([]);
  });

  test("a nation's trade is shown with its five largest partners, also when smaller ones name it", () => {
    const arcs = tradeArcs(fixtureMap.map(({ nation }) => ({ nation, figures: { trade: fixtureTrade(nation) } })));
    const named = new Set(fixtureTrade("CHN").partners.map(({ nation }) => nation));

    expect(arcs.filter(({ from, to }) => from === "CHN" || to === "CHN").length).toBeGreaterThan(5);
    expect(new Set(shownArcs(arcs, "CHN").map(({ from, to }) => (from === "CHN" ? to : from)))).toEqual(named);
  });

  test("gifts are lines to nations and to the funds, whose marks lie beside each other", () => {
    const giving = nations.map((each) => ({
      ...each,
      figures: {
        ...each.figures,
        ...(each.nation === "EUN" && {
          gifts: [
            { to: "poverty", billionsPerYear: 20 },
            { to: "climate", billionsPerYear: 8 },
            { to: "EAC", billionsPerYear: 3 },
          ],
        }),
      },
    }));
    const arcs = giftArcs(giving);
    const marks = [...fundPlaces(arcs, new Map([["EAC", true]]), 10)];

    expect(arcs.map(({ from, to, amount }) => [from, to, amount])).toEqual([
      ["EUN", "poverty", 20],
      ["EUN", "climate", 8],
      ["EUN", "EAC", 3],
    ]);
    expect(marks.map(([fund]) => fund)).toEqual(["climate", "poverty"]);
    expect((marks[1]?.[1][0] ?? 0) - (marks[0]?.[1][0] ?? 0)).toBe(440);
  });

  test("a chosen nation's own lines are shown, else the largest of all", () => {
    const arcs = pledgeArcs(under<ChallengeDocument>("challenge/"));

    expect(shownArcs(arcs, "SIS").map(({ from }) => from)).toEqual(["SIS"]);
    expect(shownArcs(arcs, undefined, 2).map(({ amount }) => amount)).toEqual([40, 30]);
  });

  test("a pack's map names countries by their codes, areas by their names, and leaves out whoever is not in it", () => {
    const row = { nation: "IND", countries: ["356"], areas: ["Somaliland"], latitude: 22, longitude: 79 };

    expect(mapNations({ nations: [row] }, nations)).toEqual([
      { nation: "IND", playable: true, countries: [356], areas: ["Somaliland"], lat: 22, lon: 79 },
    ]);
  });

  test("the place of a figure counts from the largest, and equals share the better place", () => {
    const rows = nations.map((nation) => nation.figures);
    const most = rows.reduce((a, b) => (a.populationMillions > b.populationMillions ? a : b));

    expect(placeOf(most, rows, (row) => row.populationMillions)).toEqual({ rank: 1, count: rows.length });
    expect(placeOf(most, rows, () => 7).rank).toBe(1);
  });
});
