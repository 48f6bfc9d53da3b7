import { expect, test } from "vitest";
import { fixtureTreaties } from "../../state/fixtures/treaties.ts";
import { bondsOf, pairOf, sumUp } from "./accounts.ts";

const account = (round: number, nation: string, promised: number, delivered: number) => ({
  round,
  nation,
  duties: 1,
  kept: delivered < promised ? 0 : 1,
  found: 0,
  promisedBillions: promised,
  deliveredBillions: delivered,
  gdpBillions: 1000 * round,
  peopleMillions: 100 * round,
});

test("money is a yearly average over the rounds, and duties are counted", () => {
  const rows = sumUp([account(1, "USA", 10, 10), account(2, "USA", 30, 10), account(2, "EAC", 1, 1)], ["EAC", "USA"]);

  expect(rows.map(({ nation }) => nation)).toEqual(["EAC", "USA"]);
  expect(rows[1]).toMatchObject({ duties: 2, kept: 1, promised: 20, delivered: 10 });
});

test("money is measured by the economy and the people of the rounds in which it was given", () => {
  const twice = [account(1, "USA", 10, 10), account(1, "USA", 5, 5), account(2, "USA", 30, 10)];

  expect(sumUp(twice.slice(0, 2), ["USA"])[0]).toMatchObject({ delivered: 15, gdp: 1000, people: 100 });
  expect(sumUp(twice, ["USA"])[0]).toMatchObject({ gdp: 1500, people: 150 });
});

test("two members of a treaty in force are bound since the later one joined, until the first leaves", () => {
  const bonds = bondsOf(fixtureTreaties());

  expect(bonds.get(pairOf("USA", "EAC"))).toEqual([{ treaty: "2", title: "Green fund", since: 2, until: 5 }]);
  expect(bonds.get(pairOf("USA", "IND"))?.[0]?.until).toBe(3);
  expect(bonds.has(pairOf("USA", "CHN"))).toBe(false);
});
