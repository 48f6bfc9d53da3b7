import type { ClockDocument, WorldDocument } from "../protocol.gen.ts";
import { climate, poverty } from "./fixtures/challenges.ts";
import { meters } from "./fixtures/meters.ts";
import { crowd, fixtureNations, nationDocument, seatOf } from "./fixtures/nations.ts";
import { leversOf, plan } from "./fixtures/plan.ts";
import { report } from "./fixtures/report.ts";
import { fixtureDuties, fixtureTreaties } from "./fixtures/treaties.ts";
import type { FixtureWish } from "./fixtures/wish.ts";
import { largeWorld, smallMap } from "./fixtures2025.ts";

export { fixtureNations } from "./fixtures/nations.ts";
export type { FixtureWish } from "./fixtures/wish.ts";

/** Every public document of a Small Table world, and one nation's plan. */
export function fixtureDocuments(wish: FixtureWish = {}): Record<string, unknown> {
  const documents: Record<string, unknown> = { world: world(wish), meters: meters(wish.round ?? 2) };
  for (const nation of [...fixtureNations, ...(wish.pack ? [] : ["REST"])]) {
    documents[`nation/${nation}`] = nationDocument(nation, wish);
  }
  documents["challenge/climate"] = climate;
  documents["challenge/poverty"] = poverty;
  for (const treaty of wish.treaties ? fixtureTreaties() : []) {
    documents[`treaty/${treaty.treaty}`] = treaty;
  }
  const { nation } = wish;
  if (nation) {
    documents[`plan/${nation}`] = { ...plan(nation, wish.round ?? 2), ...(wish.treaties && { duties: fixtureDuties }) };
    documents[`levers/${nation}`] = leversOf(nation, wish.round ?? 2);
  }
  if (wish.phase !== "lobby" && (wish.round ?? 2) > 1) {
    documents.report = report(wish.phase === "ended");
  }
  return wish.pack
    ? { ...documents, ...largeWorld(documents.world as WorldDocument, wish) }
    : { ...documents, map: smallMap };
}

function world(wish: FixtureWish): WorldDocument {
  const round = wish.phase === "lobby" ? 1 : (wish.round ?? 2);
  const delegates = wish.delegates ?? crowd;
  return {
    code: "KJ47WM",
    pack: "small-table",
    pace: wish.pace ?? "class",
    branch: 1,
    round,
    rounds: 5,
    fromYear: 2010 + 15 * round,
    toYear: 2025 + 15 * round,
    lastYear: 2100,
    phase: wish.phase ?? "table",
    collecting: wish.collecting ?? false,
    missing: wish.missing ?? [],
    clock: fixtureClock(wish),
    nations: fixtureNations,
    seatsPerNation: wish.seatsPerNation ?? 1,
    here: Object.values(delegates).flat().map(seatOf),
    facilitatorHere: true,
  };
}

function fixtureClock(wish: FixtureWish): ClockDocument {
  const writtenAt = new Date().toISOString();
  if (wish.phase === "lobby" || wish.phase === "ended") {
    const why = wish.phase === "lobby" ? "not-started" : "ended";
    return { kind: "held", why, remainingSeconds: 0, writtenAt, ...wish.clock };
  }
  const endsAt = new Date(Date.now() + 134_000).toISOString();
  return { kind: "running", endsAt, phaseSeconds: 195, writtenAt, ...wish.clock };
}
