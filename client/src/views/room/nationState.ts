import type { NationDocument, WorldDocument } from "../../protocol.gen.ts";

export type NationState = "ready" | "busy" | "away" | "free";

/** How far a nation is, from its document and from who is connected. */
export function stateOf(nation: NationDocument, world: WorldDocument): NationState {
  if (nation.delegates.length === 0) {
    return "free";
  }
  if (!nation.delegates.some((delegate) => world.here.includes(delegate.seat))) {
    return "away";
  }
  return nation.ready ? "ready" : "busy";
}
