import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import json from "./atlas.json";
import { read } from "./numerals.ts";

export type Country = (Polygon | MultiPolygon) & { id: number };

/** Natural Earth's countries on the chart, borders shared. */
export const topology: Topology<{ countries: GeometryCollection & { geometries: Country[] } }> = {
  type: "Topology",
  // Steps between points, in whole units of the chart.
  transform: { scale: [1, 1], translate: [0, 0] },
  objects: { countries: { type: "GeometryCollection", geometries: json.countries as Country[] } },
  arcs: arcs(),
};

export const countries: readonly Country[] = topology.objects.countries.geometries;

/** The numbers of areas that have no code, by their name in Natural Earth. */
export const areas: Readonly<Record<string, number>> = json.areas;

/** Countries too small to be drawn: number, place, and whether other land lies under it. */
export const small = json.small as unknown as readonly (readonly [
  country: number,
  x: number,
  y: number,
  inland: 0 | 1,
])[];

function arcs(): number[][][] {
  const steps = read(json.steps);
  let at = 0;
  return json.lengths.map((length) =>
    Array.from({ length }, () => {
      at += 2;
      return [steps[at - 2] ?? 0, steps[at - 1] ?? 0];
    }),
  );
}
