import type { NationId, SeatId } from "../protocol.gen.ts";
import { keep, kept } from "./kept.ts";

/** A seat that this device holds: the token is the only proof of it. */
export interface KeptSeat {
  token: string;
  seat: SeatId;
  nation: NationId;
  nickname: string;
}

/** How this tab looks at a world: from a seat, as its facilitator, or from the door. */
export type Standing = "seat" | "lead" | "door";

/** The seats of a world that were taken on this device, the latest first. */
export function seatsOf(code: string): readonly KeptSeat[] {
  try {
    const seats: unknown = JSON.parse(kept(`seats.${code}`) ?? "[]");
    return Array.isArray(seats) ? (seats as KeptSeat[]) : [];
  } catch {
    return []; // A text of an older page.
  }
}

/** Puts a seat first: it is the one that this device plays from now on. */
export function keepSeat(code: string, seat: KeptSeat): void {
  const others = seatsOf(code).filter((other) => other.seat !== seat.seat);
  keep(`seats.${code}`, JSON.stringify([seat, ...others]));
}

export function forgetSeat(code: string, seat: SeatId): void {
  const others = seatsOf(code).filter((other) => other.seat !== seat);
  keep(`seats.${code}`, others.length > 0 ? JSON.stringify(others) : null);
}

export const leadOf = (code: string) => kept(`lead.${code}`);
export const keepLead = (code: string, token: string) => keep(`lead.${code}`, token);
export const forgetLead = (code: string) => keep(`lead.${code}`, null);

/** What this tab chose; a tab that chose nothing yet leads when it can, else sits when it can. */
export function standingOf(code: string): Standing {
  const chosen = tab(code);
  if (chosen) {
    return chosen;
  }
  return leadOf(code) ? "lead" : seatsOf(code).length > 0 ? "seat" : "door";
}

/** True when this tab has chosen before: then a refresh asks nothing. */
export const hasChosen = (code: string) => tab(code) !== undefined;

export function stand(code: string, standing: Standing): void {
  try {
    sessionStorage.setItem(`worldtable.standing.${code}`, standing);
  } catch {
    // A browser that forbids storage asks again after a refresh.
  }
}

function tab(code: string): Standing | undefined {
  try {
    return (sessionStorage.getItem(`worldtable.standing.${code}`) as Standing | null) ?? undefined;
  } catch {
    return undefined;
  }
}
