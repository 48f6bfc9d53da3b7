import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { ChallengeDocument, NationDocument } from "../protocol.gen.ts";
import { fixtureDocuments } from "../state/fixtures.ts";
import { placeOf } from "../views/nation/placeOf.ts";
import en from "../words/en.json";
import { figures } from "../words/useFigures.ts";
import { shownArcs } from "./arcs.ts";
import { mapNations } from "./mapDocument.ts";
import { layersOf, pledgeArcs, statesOf } from "./mapFacts.ts";

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
