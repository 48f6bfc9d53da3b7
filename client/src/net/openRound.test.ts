import { expect, test } from "vitest";
import { openRound } from "./openRound.ts";

test("a move belongs to the round that is open: while a report is read, to the next", () => {
  expect(openRound({ branch: 1, round: 2, phase: "table" })).toEqual({ branch: 1, round: 2 });
  expect(openRound({ branch: 3, round: 2, phase: "report" })).toEqual({ branch: 3, round: 3 });
});
