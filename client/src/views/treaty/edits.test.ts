import { expect, test } from "vitest";
import type { CarbonPriceFloor, TreatyText, TreatyVersion } from "../../protocol.gen.ts";
import { editsOf, rebase, same, type TextDraft, takeTheirs, toSend } from "./edits.ts";

const floor = (id: string, dollars: number): CarbonPriceFloor => ({
  kind: "carbon-price-floor",
  id,
  dollars,
  rise: 0,
  check: "none",
  remedy: { kind: "none", size: 0, cureRounds: 1 },
});

const text = (...clauses: CarbonPriceFloor[]): TreatyText => ({
  terms: {
    title: "Club",
    parties: ["USA", "EUN"],
    openToAll: false,
    entry: { atLeast: 2, sharePercent: 0 },
    reservations: false,
    noticeRounds: 1,
    amendment: "all",
  },
  clauses,
});

const version = (number: number, of: TreatyText): TreatyVersion => ({
  number,
  by: "USA",
  round: 2,
  text: of,
  changed: [],
});

const draft = (base: TreatyText, now: TreatyText): TextDraft => ({
  version: 1,
  base,
  text: now,
  since: 1,
  conflicts: [],
});

test("only what differs is sent, and a new clause goes without a name", () => {
  const from = text(floor("c1", 50), floor("c2", 20));
  const edits = editsOf(from, text(floor("c1", 60), floor("+1", 5)));

  expect(toSend(edits)).toEqual([{ put: floor("c1", 60) }, { put: floor("", 5) }, { drop: "c2" }]);
  expect(editsOf(from, from)).toEqual([]);
});

test("absent and null say the same", () => {
  expect(same({ a: 1, b: undefined }, { a: 1, b: null })).toBe(true);
  expect(same({ a: [1, 2] }, { a: [1] })).toBe(false);
});

test("own edits stay when a newer version comes, and a clause that both changed is marked", () => {
  const base = text(floor("c1", 50), floor("c2", 20));
  const mine = draft(base, text(floor("c1", 60), floor("c2", 25), floor("+1", 5)));
  const theirs = text(floor("c1", 50), floor("c2", 30), floor("c3", 9));

  const moved = rebase(mine, version(2, theirs));

  expect(moved.version).toBe(2);
  expect(moved.text.clauses).toEqual([floor("c1", 60), floor("c2", 25), floor("c3", 9), floor("+1", 5)]);
  expect(moved.conflicts).toEqual(["c2"]);
  expect(takeTheirs(moved, "c2").text.clauses[1]).toEqual(floor("c2", 30));
  expect(takeTheirs(moved, "c2").conflicts).toEqual([]);
});

test("a clause that somebody removed while I changed it stays in my draft, marked", () => {
  const mine = draft(text(floor("c1", 50)), text(floor("c1", 60)));

  const moved = rebase(mine, version(2, text()));

  expect(moved.text.clauses).toEqual([floor("c1", 60)]);
  expect(moved.conflicts).toEqual(["c1"]);
  expect(takeTheirs(moved, "c1").text.clauses).toEqual([]);
});

test("terms go together member by member", () => {
  const base = text();
  const mine = draft(base, { ...base, terms: { ...base.terms, title: "My club" } });
  const theirs = { ...base, terms: { ...base.terms, noticeRounds: 3 } };

  expect(rebase(mine, version(2, theirs)).text.terms).toMatchObject({ title: "My club", noticeRounds: 3 });
  expect(rebase(mine, version(2, theirs)).conflicts).toEqual([]);
  const clash = rebase(mine, version(2, { ...base, terms: { ...base.terms, title: "Their club" } }));
  expect(clash.text.terms.title).toBe("My club");
  expect(clash.conflicts).toEqual(["terms"]);
});

test("what came to the table already is not put there twice", () => {
  const base = text(floor("c1", 50));
  const mine = draft(base, text(floor("c1", 60), floor("+1", 5)));

  const moved = rebase(mine, version(2, text(floor("c1", 60), floor("c2", 5))));

  expect(editsOf(moved.base, moved.text)).toEqual([]);
});
