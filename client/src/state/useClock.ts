import { useEffect, useReducer, useSyncExternalStore } from "react";
import type { ClockDocument } from "../protocol.gen.ts";
import { useTable } from "./table.ts";
import { useWorld } from "./useDocument.ts";

/** The world's clock as it stands this second, by the server's time. */
export interface ClockReading {
  kind: "running" | "held" | "calendar" | "none";
  /** Seconds left in the phase, never below 0; undefined when nothing runs out. */
  remaining: number | undefined;
  /** Seconds of the whole phase. */
  total: number | undefined;
  /** When the phase ends, by this page's own clock. */
  deadline: Date | undefined;
  /** Why it is held. */
  why: string | undefined;
  /** Running, and less than a minute left. */
  lastMinute: boolean;
}

const standing: ClockReading = {
  kind: "none",
  remaining: undefined,
  total: undefined,
  deadline: undefined,
  why: undefined,
  lastMinute: false,
};

/** Reads a clock at a moment of the server's time. */
export function readClock(clock: ClockDocument | undefined, serverNow: number, offset: number): ClockReading {
  if (!clock) {
    return standing;
  }
  const ends = clock.endsAt === undefined ? undefined : Date.parse(clock.endsAt);
  const kind = clock.kind as ClockReading["kind"];
  const remaining = ends === undefined ? clock.remainingSeconds : Math.max(0, (ends - serverNow) / 1000);
  return {
    kind,
    remaining,
    total: clock.phaseSeconds,
    deadline: ends === undefined ? undefined : new Date(ends - offset),
    why: clock.why,
    lastMinute: kind === "running" && remaining !== undefined && remaining < 60,
  };
}

/** The clock, read anew each second while it runs. */
export function useClock(): ClockReading {
  const { serverOffset } = useTable();
  const offset = useSyncExternalStore(serverOffset.subscribe, serverOffset.get);
  const clock = useWorld()?.clock;
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const reading = readClock(clock, Date.now() + offset, offset);
  const ticks = reading.kind === "running" || reading.kind === "calendar";
  useEffect(() => {
    if (!ticks) {
      return;
    }
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [ticks]);
  return reading;
}
