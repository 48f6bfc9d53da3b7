import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import json from "./atlas.json";

/** Natural Earth's countries on the chart, and points for those too small to be drawn: number, place, whether other land lies under it. */
export interface Atlas extends Topology<{ countries: GeometryCollection }> {
  small: readonly (readonly [country: number, x: number, y: number, inland: 0 | 1])[];
}

export type Country = (Polygon | MultiPolygon) & { id: number };

export const atlas = json as unknown as Atlas;

export const countries = atlas.objects.countries.geometries as readonly Country[];
