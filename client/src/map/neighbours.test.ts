import { describe, expect, test } from "vitest";
import { fixtureMap } from "./fixtureMap.ts";
import { type Direction, neighbour } from "./neighbours.ts";
import { shapesOf } from "./shapes.ts";

const places = new Map([...shapesOf(fixtureMap).nations].map(([nation, { anchor }]) => [nation, anchor]));
const ways: readonly Direction[] = ["up", "down", "left", "right"];

describe("arrow keys on the map", () => {
  test.each([
    ["USA", "up", "CAN"],
    ["USA", "down", "MEX"],
    ["GBR", "down", "EUN"],
    ["CHN", "right", "KOR"],
    ["EAC", "up", "ETH"],
    ["IND", "up", "PAK"],
  ] as const)("from %s %s lies %s", (from, way, to) => {
    const seats = new Map([...places].filter(([nation]) => !nation.startsWith("R") || nation === "RUS"));

    expect(neighbour(from, way, seats)).toBe(to);
  });

  test("every nation can be reached from every other", () => {
    for (const [start] of places) {
      const reached = new Set([start]);
      for (const nation of reached) {
        for (const way of ways) {
          const next = neighbour(nation, way, places);
          if (next) {
            reached.add(next);
          }
        }
      }
      expect([start, reached.size]).toEqual([start, places.size]);
    }
  });

  test("at the end of the chart an arrow goes nowhere", () => {
    expect(neighbour("AUN", "right", new Map([["AUN", [9000, 3000] as const]]))).toBeUndefined();
  });
});
