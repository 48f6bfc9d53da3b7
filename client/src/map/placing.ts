import type { Point } from "./projection.ts";
import type { Size } from "./view.ts";

/** A counter that wants to lie at a place of the frame, in pixels. */
export interface Counter {
  at: Point;
  width: number;
  height: number;
}

const gap = 3;
const rounds = 160;

/**
 * How far each counter is moved so that none covers another and none leaves the frame: they push each other aside evenly,
 * while each is drawn back to its own place. A leader line joins a counter to its place when it is far.
 */
export function place(counters: readonly Counter[], frame: Size): readonly Point[] {
  const places = counters.map(({ at }) => [...at] as [number, number]);
  for (let round = 0; round < rounds; round++) {
    const pull = 0.12 * (1 - round / rounds);
    places.forEach((spot, at) => {
      const counter = counters[at] as Counter;
      spot[0] += (counter.at[0] - spot[0]) * pull;
      spot[1] += (counter.at[1] - spot[1]) * pull;
    });
    spread(places, counters);
    keepIn(places, counters, frame);
  }
  for (let round = 0; round < rounds && spread(places, counters); round++) {
    keepIn(places, counters, frame);
  }
  return places.map(([x, y], at) => {
    const [wantedX = 0, wantedY = 0] = counters[at]?.at ?? [];
    return [Math.round((x - wantedX) * 10) / 10, Math.round((y - wantedY) * 10) / 10];
  });
}

/** Pushes every pair that overlaps apart, each by half, the shorter way. True when something moved. */
function spread(places: readonly [number, number][], counters: readonly Counter[]): boolean {
  let moved = false;
  places.forEach((a, first) => {
    for (let second = first + 1; second < places.length; second++) {
      const b = places[second] as [number, number];
      const [one, other] = [counters[first] as Counter, counters[second] as Counter];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const overX = (one.width + other.width) / 2 + gap - Math.abs(dx);
      const overY = (one.height + other.height) / 2 + gap - Math.abs(dy);
      if (overX <= 0.05 || overY <= 0.05) {
        continue;
      }
      moved = true;
      const axis = overX < overY ? 0 : 1;
      // Counters of the very same place part in the order in which they come.
      const way = (axis === 0 ? dx : dy) >= 0 ? 1 : -1;
      const by = (axis === 0 ? overX : overY) / 2;
      a[axis] -= by * way;
      b[axis] += by * way;
    }
  });
  return moved;
}

function keepIn(places: readonly [number, number][], counters: readonly Counter[], frame: Size): void {
  places.forEach((spot, at) => {
    const { width, height } = counters[at] as Counter;
    spot[0] = Math.min(frame.width - width / 2 - 2, Math.max(width / 2 + 2, spot[0]));
    spot[1] = Math.min(frame.height - height / 2 - 2, Math.max(height / 2 + 2, spot[1]));
  });
}
