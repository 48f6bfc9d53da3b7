import type { WorldDocument } from "../protocol.gen.ts";

/** The year in which a round begins. */
export const yearOf = (world: WorldDocument, round: number): number =>
  world.fromYear + (round - world.round) * (world.toYear - world.fromYear);
