import { expect, test } from "vitest";
import { read, write } from "./numerals.ts";

test("numbers that were written are read again, small ones from one character", () => {
  const numbers = [0, 1, -1, 35, -36, 36, -37, 400, -999, 9999, -12345];

  expect(read(write(numbers))).toEqual(numbers.map((number) => number + 0));
  expect(write([0, 1, -1, 35])).toHaveLength(4);
});
