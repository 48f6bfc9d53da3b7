import { expect, test } from "vitest";
import type { WorldDocument } from "../../protocol.gen.ts";
import { type FixtureWish, fixtureDocuments } from "../../state/fixtures.ts";
import { mainMove, nextWords } from "./ClockButtons.tsx";
import { stateOf } from "./nationState.ts";

const world = (wish: FixtureWish) => fixtureDocuments(wish).world as WorldDocument;

test("the large button starts in the lobby", () => {
  expect(mainMove(world({ phase: "lobby" }))?.do).toBe("start");
});

test("it pauses while the clock runs and resumes while it is held", () => {
  expect(mainMove(world({ phase: "table" }))?.do).toBe("pause");
  expect(mainMove(world({ phase: "table", clock: { kind: "held", why: "paused" } }))?.do).toBe("resume");
});

test("without a clock it goes on", () => {
  expect(mainMove(world({ phase: "decision", clock: { kind: "none" } }))).toMatchObject({
    do: "next",
    words: "room.next.report",
  });
});

test("after the end nothing is left to do", () => {
  expect(mainMove(world({ phase: "ended" }))).toBeUndefined();
});

test("the report of the last round leads to the end", () => {
  expect(nextWords(world({ phase: "report", round: 4 }))).toBe("room.next.briefing");
  expect(nextWords(world({ phase: "report", round: 5 }))).toBe("room.next.ended");
});

test("a nation is free, away, deciding or ready", () => {
  const documents = fixtureDocuments({ phase: "table", ready: ["CHN"] });
  const here = { ...(documents.world as WorldDocument), here: ["s-leo", "s-mira"] };
  const state = (nation: string) => stateOf(documents[`nation/${nation}`] as never, here);

  expect(["SIS", "EAC", "USA", "CHN"].map(state)).toEqual(["free", "away", "busy", "ready"]);
});
