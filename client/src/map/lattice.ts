import { chart, projectFromMiddle } from "./projection.ts";

const span = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);

const along = (places: readonly (readonly [number, number])[]) =>
  places
    .map(([latitude, east], at) => {
      const [x, y] = projectFromMiddle(latitude, east);
      return `${at === 0 ? "M" : "L"}${Math.round(x)},${Math.round(y)}`;
    })
    .join("");

const meridian = (east: number) => along(span(-90, 90, 5).map((latitude) => [latitude, east]));

/** The lines of latitude and longitude, every 30 degrees. */
export const graticule = [
  ...span(-60, 60, 30).map((latitude) =>
    along([
      [latitude, -180],
      [latitude, 180],
    ]),
  ),
  ...span(-150, 150, 30).map((longitude) => meridian(longitude)),
].join("");

/** The sea: the whole earth, cut where the chart ends. */
export const ocean = `${along([...span(-90, 90, 5).map((latitude) => [latitude, 180] as const), ...span(-90, 90, 5).map((latitude) => [-latitude, -180] as const)])}z`;

export const viewBox = `0 0 ${chart.width} ${chart.height}`;
