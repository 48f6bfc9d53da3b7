import { expect, test } from "vitest";
import type { TreatyDocument } from "../protocol.gen.ts";
import { fixtureTreaties } from "./fixtures/treaties.ts";
import { handOf, inTreatyOrder, maySign, treatyNeeds } from "./treaties.ts";

const [club, fund, draft] = fixtureTreaties() as [TreatyDocument, TreatyDocument, TreatyDocument];

test("how a nation stands to the newest version is one word", () => {
  expect(["IND", "EUN", "EAC", "CHN", "SIS"].map((nation) => handOf(club, nation))).toEqual([
    "signed",
    "older",
    "half",
    "asked",
    "outside",
  ]);
  expect(handOf(fund, "EAC")).toBe("member");
});

test("a draft that nobody offered cannot be signed", () => {
  expect(maySign(draft, "EAC")).toBe(false);
  expect(maySign(club, "CHN")).toBe(true);
  expect(maySign(club, "IND")).toBe(false);
});

test("an offer, a version that moved on, a second key and a found breach each need a nation", () => {
  const why = (nation: string, seat?: string) => treatyNeeds([club, fund, draft], nation, seat).map((need) => need.why);

  expect(why("CHN")).toEqual(["sign"]);
  expect(why("EUN")).toEqual(["moved"]);
  expect(why("EAC", "s-other")).toEqual(["key", "vote"]);
  expect(why("EAC", "s-amina")).toEqual(["vote"]);
  expect(why("USA")).toEqual(["mend", "sign", "vote"]);
});

test("a vote that others have begun waits for the members who have not voted", () => {
  const voting = { ...fund, votes: { suspend: ["IND"] } };

  expect(treatyNeeds([voting], "EAC").map(({ why, on }) => [why, on])).toEqual([["vote", "suspend"]]);
  expect(treatyNeeds([voting], "IND")).toEqual([]);
});

test("what is over needs nobody and stands last", () => {
  const over = { ...club, treaty: "9", status: "expired" as const };

  expect(treatyNeeds([over], "CHN")).toEqual([]);
  expect(inTreatyOrder([over, fund, draft, club]).map(({ treaty }) => treaty)).toEqual(["4", "6", "2", "9"]);
});
