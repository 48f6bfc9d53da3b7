import { expect, test } from "vitest";
import type { TreatyDocument, TreatyTerms, TreatyText, WorldDocument } from "../protocol.gen.ts";
import { fixtureTreaties } from "./fixtures/treaties.ts";
import { comingOf, handOf, inTreatyOrder, newest, signable, treatyNeeds } from "./treaties.ts";

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

test("who joins a treaty in force has signed it as soon as the own signature stands under it", () => {
  const signature = { ...(fund.signatures[0] as (typeof fund.signatures)[number]), nation: "CHN", version: 1 };
  const joining = { ...fund, signatures: [...fund.signatures, signature] };

  expect(handOf(joining, "CHN")).toBe("signed");
  expect(handOf({ ...joining, versions: [...fund.versions, { ...newest(fund), number: 2 }] }, "CHN")).toBe("signed");
  expect(handOf(joining, "EAC")).toBe("member");
});

test("a draft that nobody offered cannot be signed", () => {
  expect(signable(draft, "EAC")).toBeUndefined();
  expect(signable(club, "CHN")?.number).toBe(3);
  expect(signable(club, "IND")).toBeUndefined();
  expect(signable(club, "SIS")).toBeUndefined();
});

test("members sign what would amend a treaty in force, and who joins signs what is in force", () => {
  const [first] = fund.versions;
  const text = { ...(first?.text as TreatyText), terms: { ...(first?.text.terms as TreatyTerms), openToAll: true } };
  const versions = [1, 2].map((number) => ({ number, by: "IND", round: 2, text, changed: [] }));
  const amending = { ...fund, versions };

  expect(signable(amending, "EAC")?.number).toBe(2);
  expect(signable(amending, "CHN")?.number).toBe(1);
  expect(treatyNeeds([{ ...amending, votes: {} }], "EAC").map(({ why }) => why)).toEqual(["amend"]);
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

test("the next seal brings a treaty into force or a new version of it, and in the last round neither", () => {
  const at = (round: number) => ({ round, rounds: 5 }) as WorldDocument;
  const met = { ...club, entry: { ...club.entry, met: true } };
  const amended = { ...fund, inForce: 0 };

  expect([club, met, fund, amended].map((treaty) => comingOf(treaty, at(2)))).toEqual([
    undefined,
    "enters",
    undefined,
    "amends",
  ]);
  expect(comingOf(fund, at(1))).toBe("begins");
  expect(comingOf(met, at(5))).toBe("late");
});
