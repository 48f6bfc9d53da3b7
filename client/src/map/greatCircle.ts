import { centralMeridian, fromMiddle, type Place, type Point, projectFromMiddle } from "./projection.ts";

const radians = Math.PI / 180;

/** The shortest way over the globe, in pieces: a way across the chart's edge leaves it on one side and comes in on the other. */
export function greatCircle(from: Place, to: Place, steps = 48): readonly (readonly Point[])[] {
  const [a, b] = [vector(from), vector(to)];
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  if (angle < 1e-9) {
    return [];
  }
  const pieces: Point[][] = [[]];
  let before: readonly [latitude: number, east: number] | undefined;
  for (let step = 0; step <= steps; step++) {
    const [wa, wb] = [Math.sin((1 - step / steps) * angle), Math.sin((step / steps) * angle)];
    const [x, y, z] = [wa * a[0] + wb * b[0], wa * a[1] + wb * b[1], wa * a[2] + wb * b[2]];
    const latitude = Math.atan2(z, Math.hypot(x, y)) / radians;
    const east = fromMiddle(Math.atan2(y, x) / radians + centralMeridian);
    if (before && Math.abs(east - before[1]) > 180) {
      const side = Math.sign(before[1]);
      const share = (180 - Math.abs(before[1])) / (360 - Math.abs(before[1]) - Math.abs(east));
      const at = before[0] + (latitude - before[0]) * share;
      pieces.at(-1)?.push(projectFromMiddle(at, side * 180));
      pieces.push([projectFromMiddle(at, side * -180)]);
    }
    pieces.at(-1)?.push(projectFromMiddle(latitude, east));
    before = [latitude, east];
  }
  return pieces;
}

/** On the unit sphere, its first axis through the chart's middle. */
function vector({ lat, lon }: Place): readonly [number, number, number] {
  const [phi, lambda] = [lat * radians, (lon - centralMeridian) * radians];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
