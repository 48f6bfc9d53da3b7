import { expect, test } from "vitest";
import en from "../../words/en.json";
import es from "../../words/es.json";
import { nameCounts, suggestNickname } from "./nicknames.ts";

test("a suggested name is a quality and an animal in the order of the language", () => {
  expect(
    suggestNickname(
      (key) => en[key],
      [],
      () => 0,
    ),
  ).toBe(`${en["name.quality.1"]} ${en["name.animal.1"]}`);
  expect(
    suggestNickname(
      (key) => es[key],
      [],
      () => 0,
    ),
  ).toBe(`${es["name.animal.1"]} ${es["name.quality.1"]}`);
});

test("a name that somebody has here is drawn again", () => {
  const draws = [0, 0, 1, 1];
  const taken = [`${en["name.quality.1"]} ${en["name.animal.1"]}`];

  expect(
    suggestNickname(
      (key) => en[key],
      taken,
      () => draws.shift() ?? 0,
    ),
  ).toBe(`${en["name.quality.2"]} ${en["name.animal.2"]}`);
});

test("both catalogues hold as many names as are drawn from, none longer than a nickname may be", () => {
  for (const words of [en, es] as Record<string, string>[]) {
    for (let animal = 1; animal <= nameCounts.animal; animal += 1) {
      for (let quality = 1; quality <= nameCounts.quality; quality += 1) {
        const name = `${words[`name.quality.${quality}`]} ${words[`name.animal.${animal}`]}`;
        expect(name).not.toContain("undefined");
        expect(name.length).toBeLessThanOrEqual(24);
      }
    }
  }
});
