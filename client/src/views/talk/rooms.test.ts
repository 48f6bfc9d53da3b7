import { describe, expect, test } from "vitest";
import type { ChannelDocument, Message, You } from "../../protocol.gen.ts";
import { named, namingAt } from "./mentionables.ts";
import { heardOf, pairOf, piecesOf, roomsOf, unbroken, unreadOf } from "./rooms.ts";

const amina: You = { role: "delegate", code: "KJ47WM", nation: "EAC", seat: "s-amina", nickname: "Amina" };
const leader: You = { role: "facilitator", code: "KJ47WM" };

const message = (number: number, nation?: string, seat?: string): Message => ({
  number,
  ...(nation && { nation }),
  ...(seat && { seat }),
  at: `2026-11-24T09:${String(number).padStart(2, "0")}:00Z`,
  text: `word ${number}`,
  mentions: [],
});
const room = (channel: string, ...messages: Message[]): ChannelDocument => ({
  channel,
  last: messages.at(-1)?.number ?? 0,
  messages,
});

describe("what is new", () => {
  test("is what others said after the last message that was read", () => {
    const floor = room("floor", message(1, "USA", "s-mira"), message(2, "EAC", "s-amina"), message(3), message(4));

    expect(unreadOf(floor, {}, amina)).toBe(3);
    expect(unreadOf(floor, { floor: 2 }, amina)).toBe(2);
    expect(unreadOf(floor, { floor: 4 }, amina)).toBe(0);
    expect(unreadOf(floor, {}, leader)).toBe(2);
  });

  test("counts messages that are no longer on the page", () => {
    expect(unreadOf(room("floor", message(81, "USA", "s"), message(82, "USA", "s")), { floor: 10 }, amina)).toBe(72);
  });
});

test("the floor stands first, then the own delegation, then where somebody spoke last", () => {
  const documents = [room("pair/CHN+EAC", message(1, "CHN", "s")), room("pair/EAC+USA", message(5, "USA", "s"))];

  expect(roomsOf(documents, amina, {}, 1).map(({ channel }) => channel)).toEqual([
    "floor",
    "pair/EAC+USA",
    "pair/CHN+EAC",
  ]);
  expect(roomsOf([], amina, {}, 3).map(({ channel }) => channel)).toEqual(["floor", "delegation/EAC"]);
  expect(roomsOf([], leader, {}, 3).map(({ channel }) => channel)).toEqual(["floor"]);
  expect(pairOf("USA", "EAC")).toBe("pair/EAC+USA");
});

test("messages are shown as far back as they are known without a gap", () => {
  const known = new Map([1, 2, 4, 5, 6].map((number) => [number, message(number)]));

  expect(unbroken(known, 6).map(({ number }) => number)).toEqual([4, 5, 6]);
  expect(unbroken(known, 7)).toEqual([]);
});

test("what was removed is gone from whatever this page has heard, and its place stays", () => {
  const before = heardOf(new Map(), [message(1)], room("floor", message(2, "USA", "s-mira"), message(3)));
  const after = heardOf(before, [message(1)], { ...room("floor", message(3)), removed: [1, 2, 40] });

  expect([...after.values()].map(({ text }) => text)).toEqual([undefined, undefined, "word 3"]);
  expect(after.get(2)).toMatchObject({ nation: "USA", mentions: [] });
});

test("a message is cut where it names something", () => {
  const pieces = piecesOf({ text: "👍 @EAC!", mentions: [{ at: 3, length: 4, kind: "nation", name: "EAC" }] });

  expect(pieces.map(({ text, name }) => [text, name])).toEqual([
    ["👍 ", undefined],
    ["@EAC", "EAC"],
    ["!", undefined],
  ]);
});

describe("naming something", () => {
  test("begins with a sign after a blank, not within a word", () => {
    expect(namingAt("ask @ke", 7)).toEqual({ sign: "@", typed: "ke", from: 4 });
    expect(namingAt("#met", 4)).toEqual({ sign: "#", typed: "met", from: 0 });
    expect(namingAt("a@ke", 4)).toBeUndefined();
    expect(namingAt("ask @ke now", 11)).toBeUndefined();
  });

  test("puts the token in its place", () => {
    expect(named("ask @ke now", { sign: "@", typed: "ke", from: 4 }, 7, "@KEN")).toEqual({
      text: "ask @KEN now",
      caret: 9,
    });
  });
});
