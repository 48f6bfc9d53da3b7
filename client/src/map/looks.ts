import type { NationId } from "../protocol.gen.ts";
import type { MapLayer, NationState } from "./model.ts";
import { type Limits, stepOf, toneOf } from "./steps.ts";

/** How a nation's land looks while the map shows who is who. */
export function lookOf(nation: NationId, state: NationState | undefined, mine: NationId | undefined): string {
  const looks = [
    nation === mine && "me",
    state?.seating === "rules" && "rules",
    state?.accord === "signed" && "member",
    state?.accord === "asked" && "asked",
  ];
  return looks.filter(Boolean).join(" ");
}

/** How it looks while the map shows a figure: one of five tones, or `none` without a figure. */
export function toneLook(nation: NationId, layer: MapLayer, limits: Limits): string {
  const value = layer.values.get(nation);
  return value === undefined ? "none" : `tone-${toneOf(stepOf(value, limits), limits)}`;
}
