import { keep, kept } from "./kept.ts";
import { leadOf, seatsOf } from "./seats.ts";

const most = 4;

/** The worlds in which this device has a place, the latest first: a closed tab is no lost seat. */
export function recentWorlds(): readonly string[] {
  return codes().filter((code) => leadOf(code) !== null || seatsOf(code).length > 0);
}

export function keepRecent(code: string): void {
  write([code, ...codes().filter((other) => other !== code)].slice(0, most));
}

export function forgetRecent(code: string): void {
  write(codes().filter((other) => other !== code));
}

function codes(): readonly string[] {
  return (kept("recent") ?? "").split(" ").filter(Boolean);
}

function write(all: readonly string[]): void {
  keep("recent", all.length > 0 ? all.join(" ") : null);
}
