import type { NationId } from "../protocol.gen.ts";
import type { MapNation } from "./model.ts";
import { place } from "./placing.ts";
import { chart, type Point } from "./projection.ts";
import type { WorldShapes } from "./shapes.ts";
import type { Size } from "./view.ts";

/** A nation's counter as it lies over the chart. */
export interface LainCounter {
  nation: NationId;
  playable: boolean;
  /** Where the nation is, in the chart's units. */
  anchor: Point;
  /** How far from there the counter lies, in pixels. */
  offset: Point;
  as: "code" | "pip" | "hidden";
  /** The room it takes, in pixels; none while only keys can reach it. */
  size: Size | undefined;
}

/** Narrower than this, codes would cover the land: counters become pips, and the list has the names. */
const roomForCodes = 560;
/** From here on there is room for the codes of nations that nobody plays; before, their land is what one presses. */
const roomForAll = 2200;

const code: Size = { width: 40, height: 25 };
const pip: Size = { width: 24, height: 24 };

/** Lays every nation's counter, none covering another. `unit` is pixels per unit of the chart. */
export function lay(
  nations: readonly MapNation[],
  shapes: WorldShapes,
  mine: NationId | undefined,
  unit: number,
): ReadonlyMap<NationId, LainCounter> {
  const frame: Size = { width: chart.width * unit, height: chart.height * unit };
  const all = nations.map(({ nation, playable }): LainCounter => {
    const as =
      nation === mine
        ? "code"
        : !playable && frame.width < roomForAll
          ? "hidden"
          : playable && frame.width < roomForCodes
            ? "pip"
            : "code";
    const anchor = shapes.nations.get(nation)?.anchor ?? [0, 0];
    return {
      nation,
      playable,
      anchor,
      offset: [0, 0],
      as,
      size: as === "code" ? code : as === "pip" ? pip : undefined,
    };
  });
  // What is not shown takes no room.
  const shown = all.flatMap(({ nation, anchor: [x, y], size }) =>
    size ? [{ nation, at: [x * unit, y * unit] as const, ...size }] : [],
  );
  const moved = new Map(place(shown, frame).map((offset, at) => [shown[at]?.nation, offset]));
  return new Map(all.map((counter) => [counter.nation, { ...counter, offset: moved.get(counter.nation) ?? [0, 0] }]));
}

/** The middle of a counter on the chart. `px` is units per pixel. */
export function middleOf({ anchor, offset }: LainCounter, px: number): Point {
  return [anchor[0] + offset[0] * px, anchor[1] + offset[1] * px];
}
