import { expect, test } from "vitest";
import { ServerTime } from "../net/serverTime.ts";
import { readClock } from "./useClock.ts";

const noon = Date.parse("2026-01-01T12:00:00Z");
const writtenAt = "2026-01-01T12:00:00Z";

test("a running clock counts down by the server's time", () => {
  const clock = { kind: "running", endsAt: "2026-01-01T12:01:30Z", phaseSeconds: 195, writtenAt };

  expect(readClock(clock, noon, 0)).toMatchObject({ kind: "running", remaining: 90, total: 195, lastMinute: false });
  expect(readClock(clock, noon + 45_000, 0)).toMatchObject({ remaining: 45, lastMinute: true });
  expect(readClock(clock, noon + 600_000, 0)).toMatchObject({ remaining: 0 });
});

test("a held clock keeps what remained and says why", () => {
  const clock = { kind: "held", remainingSeconds: 42, why: "paused", writtenAt };

  expect(readClock(clock, noon, 0)).toMatchObject({ kind: "held", remaining: 42, why: "paused", lastMinute: false });
});

test("a deadline is told in this page's own time", () => {
  const clock = { kind: "calendar", endsAt: "2026-01-02T12:00:00Z", writtenAt };
  const behind = 60_000;

  expect(readClock(clock, noon, behind).deadline).toEqual(new Date("2026-01-02T11:59:00Z"));
});

test("without a clock nothing runs out", () => {
  expect(readClock(undefined, noon, 0)).toMatchObject({ kind: "none", remaining: undefined });
});

test("the server's time is at least what was heard of it, and the freshest word counts", () => {
  const offsets: number[] = [];
  const time = new ServerTime((offset) => offsets.push(offset));

  time.hear("2026-01-01T12:00:00Z", noon + 120_000);
  time.hear("2026-01-01T12:02:05Z", noon + 120_000);
  time.hear("2026-01-01T12:02:06Z", noon + 122_000);

  expect(offsets).toEqual([-120_000, 5_000]);
});

test("a word that is no time says nothing", () => {
  const offsets: number[] = [];
  new ServerTime((offset) => offsets.push(offset)).hear("soon", noon);

  expect(offsets).toEqual([]);
});
