import type { NationId } from "../protocol.gen.ts";
import type { Point } from "./projection.ts";

export type Direction = "up" | "down" | "left" | "right";

const ways: Record<Direction, Point> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/** The next nation in a direction: near and straight ahead; undefined at the end of the chart. */
export function neighbour(
  from: NationId,
  direction: Direction,
  places: ReadonlyMap<NationId, Point>,
): NationId | undefined {
  const at = places.get(from);
  const [wayX, wayY] = ways[direction];
  let best: { nation: NationId; cost: number } | undefined;
  for (const [nation, [x, y]] of places) {
    const [dx, dy] = at ? [x - at[0], y - at[1]] : [0, 0];
    const ahead = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    // What lies more to the side than ahead belongs to another key.
    if (nation === from || ahead <= 0 || aside > ahead * 1.6) {
      continue;
    }
    const cost = ahead + aside * 1.5;
    if (!best || cost < best.cost) {
      best = { nation, cost };
    }
  }
  return best?.nation;
}
