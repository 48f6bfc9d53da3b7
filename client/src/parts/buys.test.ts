import { expect, test } from "vitest";
import { buysAt, keyOf } from "./buys.ts";

const price = [
  { amount: 0, value: 0 },
  { amount: 50, value: 22 },
  { amount: 100, value: 38 },
];

test("between two points of a lever the purchase lies on the straight line", () => {
  expect(buysAt(price, 25)).toBe(11);
  expect(buysAt(price, 75)).toBe(30);
  expect(buysAt(price, 50)).toBe(22);
});

test("beyond the ends of its points a lever buys what it buys at the end", () => {
  expect(buysAt(price, -5)).toBe(0);
  expect(buysAt(price, 500)).toBe(38);
});

test("a lever without points says nothing about what it buys", () => {
  expect(buysAt([], 10)).toBeUndefined();
});

test("aid to two nations is two lines of a plan", () => {
  expect(keyOf({ lever: "aid", to: "EAC" })).not.toBe(keyOf({ lever: "aid", to: "SIS" }));
  expect(keyOf({ lever: "services" })).toBe("services");
});
