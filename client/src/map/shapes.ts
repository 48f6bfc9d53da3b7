import type { MultiPolygon } from "geojson";
import { merge, mesh } from "topojson-client";
import type { NationId } from "../protocol.gen.ts";
import { areas, type Country, countries, small, topology } from "./atlas.ts";
import type { MapNation } from "./model.ts";
import { type Place, type Point, project, unproject } from "./projection.ts";

/** One nation as it is drawn. Paths are in the chart's units. */
export interface NationShape {
  nation: NationId;
  /** All its countries as one shape. */
  land: string;
  /** The borders between its own countries. */
  inner: string;
  /** Its countries that are too small for the scale. */
  isles: readonly Point[];
  /** Where its counter belongs: on its own land, or at one of its islands. */
  anchor: Point;
  /** The same on the globe. */
  place: Place;
}

export interface WorldShapes {
  nations: ReadonlyMap<NationId, NationShape>;
  /** Land that belongs to no nation of the pack. */
  rest: string;
}

type Ring = readonly (readonly number[])[];

const known = new WeakMap<readonly MapNation[], WorldShapes>();

/** The nations of a pack, drawn once. */
export function shapesOf(nations: readonly MapNation[]): WorldShapes {
  const found = known.get(nations) ?? draw(nations);
  known.set(nations, found);
  return found;
}

function draw(nations: readonly MapNation[]): WorldShapes {
  const taken = new Set(nations.flatMap(membersOf));
  return {
    nations: new Map(nations.map((nation) => [nation.nation, drawNation(nation)])),
    rest: polygons(join(countries.filter(({ id }) => !taken.has(id)))),
  };
}

const membersOf = ({ countries: numbered, areas: named = [] }: MapNation): readonly number[] => [
  ...numbered,
  ...named.flatMap((name) => areas[name] ?? []),
];

function drawNation(drawn: MapNation): NationShape {
  const { nation, lat, lon } = drawn;
  const members = membersOf(drawn);
  const own = countries.filter(({ id }) => members.includes(id));
  const joined = join(own);
  const isles = small
    .filter(([id, , , inland]) => members.includes(id) && (inland === 0 || own.length === 0))
    .map(([, x, y]): Point => [x, y]);
  const wanted = lat === undefined || lon === undefined ? middleOf(joined, isles) : project(lat, lon);
  const anchor = onLand(wanted, joined.coordinates.flat(), isles);
  return {
    nation,
    land: polygons(joined),
    inner: lines(own),
    isles,
    anchor,
    place: unproject(anchor),
  };
}

/** Several nations as one shape, such as the members of a treaty. */
export function together(nations: readonly MapNation[]): string {
  const members = new Set(nations.flatMap(membersOf));
  return polygons(join(countries.filter(({ id }) => members.has(id))));
}

const join = (shapes: readonly Country[]): MultiPolygon => merge(topology, [...shapes]);

/** Borders that two of the given countries share. */
function lines(shapes: readonly Country[]): string {
  if (shapes.length < 2) {
    return "";
  }
  const between = mesh(topology, { type: "GeometryCollection", geometries: [...shapes] }, (a, b) => a !== b);
  return between.coordinates.map((line) => path(line)).join("");
}

const polygons = ({ coordinates }: MultiPolygon): string =>
  coordinates
    .flat()
    .map((ring) => `${path(ring.slice(0, -1))}z`)
    .join("");

/** A line in whole units, each point told from the one before. */
function path(line: Ring): string {
  let [atX, atY] = [0, 0];
  return line
    .map(([x = 0, y = 0], index) => {
      const step = `${index === 0 ? "M" : index === 1 ? "l" : " "}${x - atX},${y - atY}`;
      [atX, atY] = [x, y];
      return step;
    })
    .join("");
}

/** The middle of the largest land; of the islands when there is no land. */
function middleOf({ coordinates }: MultiPolygon, isles: readonly Point[]): Point {
  const outlines = coordinates.map(([outline = []]): Ring => outline);
  const largest = outlines.reduce((most, ring) => (areaOf(ring) > areaOf(most) ? ring : most), outlines[0] ?? []);
  const points: Ring = largest.length > 0 ? largest : isles;
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / Math.max(1, points.length);
  return [mean(0), mean(1)];
}

function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The wanted place when it is on the nation's land, else the nearest place that is the nation's. */
function onLand(wanted: Point, rings: readonly Ring[], isles: readonly Point[]): Point {
  if (rings.filter((ring) => holds(ring, wanted)).length % 2 === 1) {
    return wanted;
  }
  const distance = ([x, y]: Point) => Math.hypot(x - wanted[0], y - wanted[1]);
  // Islands are what an island nation is known for: a little farther is near enough.
  const own = [
    ...rings.flat().map(([x = 0, y = 0]) => ({ at: [x, y] as const, far: distance([x, y]) })),
    ...isles.map((at) => ({ at, far: 0.7 * distance(at) })),
  ];
  return own.reduce((nearest, each) => (each.far < nearest.far ? each : nearest), own[0] ?? { at: wanted, far: 0 }).at;
}

function holds(ring: Ring, [px, py]: Point): boolean {
  let inside = false;
  ring.forEach(([x = 0, y = 0], at) => {
    const [fromX = 0, fromY = 0] = ring[(at + ring.length - 1) % ring.length] ?? [];
    if (y > py !== fromY > py && px < ((fromX - x) * (py - y)) / (fromY - y) + x) {
      inside = !inside;
    }
  });
  return inside;
}
