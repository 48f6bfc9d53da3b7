import type { MoveId } from "../protocol.gen.ts";

/** A new name for a move. `getRandomValues` works on plain http too, where `randomUUID` is missing. */
export function newMoveId(): MoveId {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
