import { describe, expect, test } from "vitest";
import { areas, countries, small } from "./atlas.ts";
import { fixtureMap } from "./fixtureMap.ts";
import { chart } from "./projection.ts";
import { shapesOf, together } from "./shapes.ts";

const shapes = shapesOf(fixtureMap);
const rings = (path: string) => path.split("M").length - 1;
const bloc = (...members: readonly number[]) => together([{ nation: "BLOC", countries: members, playable: true }]);
const shapeOf = (nation: string) => {
  const shape = shapes.nations.get(nation);
  if (!shape) {
    throw new Error(`World 2025 has no ${nation}.`);
  }
  return shape;
};

describe("the shapes of World 2025", () => {
  test("every nation is drawn or has islands, and every country that the chart knows belongs to one nation at most", () => {
    const all = fixtureMap.flatMap((nation) => nation.countries);

    expect([...shapes.nations.values()].filter(({ land, isles }) => land === "" && isles.length === 0)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  test("every country of a nation is on the chart, drawn or as an island", () => {
    const known = new Set([...countries.map(({ id }) => id), ...small.map(([id]) => id)]);

    expect(fixtureMap.flatMap((nation) => nation.countries.filter((country) => !known.has(country)))).toEqual([]);
    expect(fixtureMap.flatMap((nation) => (nation.areas ?? []).filter((name) => !(name in areas)))).toEqual([]);
  });

  test("a bloc is one shape: France and Germany together have one ring less than apart, and the border is inside", () => {
    expect(rings(bloc(250, 276))).toBe(rings(bloc(250)) + rings(bloc(276)) - 1);
    expect(rings(shapeOf("EUN").inner)).toBeGreaterThan(20);
    expect(shapeOf("JPN").inner).toBe("");
  });

  test("no land reaches across the chart: no step of an outline is longer than a tenth of its width", () => {
    const longest = [...shapes.nations.values()]
      .flatMap(({ land }) => land.split(/[M]/).flatMap((ring) => ring.split(/[l ]/).slice(1)))
      .map((step) => Math.abs(Number.parseInt(step, 10)))
      .reduce((most, each) => Math.max(most, each), 0);

    expect(longest).toBeLessThan(chart.width / 10);
  });

  test("Antarctica is left out, and areas without a number are there by their name", () => {
    expect(countries.some(({ id }) => id === 10)).toBe(false);
    expect(Object.keys(areas).sort()).toEqual(["Kosovo", "N. Cyprus", "Somaliland"]);
    expect(countries.filter(({ id }) => id >= 9000)).toHaveLength(3);
  });

  test("without a given place the counter lies on the largest land", () => {
    const [own] = shapesOf([{ nation: "USA", countries: [840], playable: true }]).nations.values();

    // Between the Rockies and the Appalachians, not in Alaska.
    expect(own?.place.lat).toBeGreaterThan(30);
    expect(own?.place.lat).toBeLessThan(50);
    expect(own?.place.lon).toBeGreaterThan(-115);
    expect(own?.place.lon).toBeLessThan(-75);
  });

  test("the small islands' counter lies at one of their islands, not in the open sea", () => {
    const { anchor, isles } = shapeOf("SIS");

    expect(isles.length).toBeGreaterThan(15);
    expect(isles).toContainEqual(anchor);
  });

  test("the rest of South Asia has its counter on its own land, not in India", () => {
    const india = shapeOf("IND").anchor;
    const rest = shapeOf("RSA").anchor;

    expect(Math.hypot(india[0] - rest[0], india[1] - rest[1])).toBeGreaterThan(100);
  });
});
