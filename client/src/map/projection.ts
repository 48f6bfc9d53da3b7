/** A place on the globe, in degrees. */
export interface Place {
  lat: number;
  lon: number;
}

/** A place on the chart in its own units: 10,000 from its left edge to its right. */
export type Point = readonly [x: number, y: number];

/** The chart ends below the southernmost land that people live on; Antarctica is left out. */
export const chart = { width: 10_000, height: 4_370 } as const;

/** The meridian in the middle: turned so far that the chart's edge cuts no land. */
export const centralMeridian = 11;

// Šavrič, Patterson and Jenny (2018), The Equal Earth map projection, equations 1 to 4.
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
const m = Math.sqrt(3) / 2;
const radians = Math.PI / 180;
const scale = (chart.width * m * a1) / (2 * Math.PI);
const poleY = scale * heightAt(Math.asin(m));

function heightAt(l: number): number {
  const l2 = l * l;
  const l6 = l2 * l2 * l2;
  return l * (a1 + a2 * l2 + l6 * (a3 + a4 * l2));
}

/** Degrees east of the middle, from −180 to 180. */
export function fromMiddle(longitude: number): number {
  const turned = (longitude - centralMeridian) % 360;
  return turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned;
}

/** Where a place lies on the chart (Equal Earth: no nation looks larger than it is). */
export function project(latitude: number, longitude: number): Point {
  return projectFromMiddle(latitude, fromMiddle(longitude));
}

/** The same for a longitude that is already counted from the middle, so that the edge can be either side. */
export function projectFromMiddle(latitude: number, eastOfMiddle: number): Point {
  const l = Math.asin(m * Math.sin(latitude * radians));
  const l2 = l * l;
  const l6 = l2 * l2 * l2;
  const x = (eastOfMiddle * radians * Math.cos(l)) / (m * (a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2)));
  return [chart.width / 2 + scale * x, poleY - scale * heightAt(l)];
}

/** The place on the globe that lies at a point of the chart. */
export function unproject([x, y]: Point): Place {
  const height = (poleY - y) / scale;
  let l = height / a1;
  for (let turn = 0; turn < 12; turn++) {
    const l2 = l * l;
    const l6 = l2 * l2 * l2;
    l -= (heightAt(l) - height) / (a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2));
  }
  const l2 = l * l;
  const l6 = l2 * l2 * l2;
  const east = ((x - chart.width / 2) * m * (a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2))) / (scale * Math.cos(l));
  return { lat: Math.asin(Math.sin(l) / m) / radians, lon: east / radians + centralMeridian };
}
