import type { NationId } from "../protocol.gen.ts";
import { type LainCounter, middleOf } from "./counters.ts";
import { greatCircle } from "./greatCircle.ts";
import type { MapArc } from "./model.ts";
import { chart, type Place, type Point, project, unproject } from "./projection.ts";

/** Where the funds lie: in the quiet South Atlantic, beside each other. */
const funds: Point = project(-45, -16);
const fundsApart = 44;

/** The marks of the funds that something goes to, in the chart's units. */
export function fundPlaces(
  arcs: readonly MapArc[],
  counters: ReadonlyMap<string, unknown>,
  px: number,
): ReadonlyMap<string, Point> {
  const names = [...new Set(arcs.map(({ to }) => to).filter((to) => !counters.has(to)))].sort();
  return new Map(
    names.map((name, at) => [name, [funds[0] + (at - (names.length - 1) / 2) * fundsApart * px, funds[1]]]),
  );
}

/** One arc as it is drawn: its way, its head and its width in pixels. */
export interface DrawnArc {
  key: string;
  arc: MapArc;
  way: string;
  head: string;
  width: number;
  /** Where it leaves the chart and where it comes in again, each with the nation at the far end. */
  edges: readonly { at: Point; far: string }[];
}

/** Of a nation's trade its largest partners are shown, as many as every nation's figures name. */
const partners = 5;

/** The arcs that are shown: a chosen nation's own, else the largest. */
export function shownArcs(arcs: readonly MapArc[], nation: string | undefined, most = 14): readonly MapArc[] {
  const own = nation === undefined ? [] : arcs.filter(({ from, to }) => from === nation || to === nation);
  const first = own[0];
  return (first ? own : [...arcs])
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, first?.kind === "trade" ? partners : most);
}

/** Widths grow with the square root, so that an arc's ink grows with its amount and small ones are seen. */
export const arcWidth = (amount: number, largest: number) => 1.25 + 3.75 * Math.sqrt(amount / largest);

/** Arcs along the shortest ways over the globe. `px` is the chart's units per pixel. */
export function drawnArcs(
  arcs: readonly MapArc[],
  counters: ReadonlyMap<NationId, LainCounter>,
  px: number,
): readonly DrawnArc[] {
  const largest = Math.max(...arcs.map(({ amount }) => amount));
  const marks = fundPlaces(arcs, counters, px);
  // On a phone's chart a line as thick as on a wall would hide the nations.
  const thin = Math.min(1, Math.max(0.5, chart.width / px / 760));
  const place = (name: string): Place => {
    const counter = counters.get(name);
    return unproject(counter ? middleOf(counter, px) : funds);
  };
  return arcs.flatMap((arc) => {
    const mark = marks.get(arc.to);
    const counter = counters.get(arc.from);
    const pieces = mark && counter ? [bow(middleOf(counter, px), mark)] : greatCircle(place(arc.from), place(arc.to));
    const width = thin * arcWidth(arc.amount, largest);
    const both = arc.back !== undefined;
    const last = pieces.at(-1) ?? [];
    const trimmed = both ? last : short(last, roomOf(counters.get(arc.to)), 3 + 1.2 * width, px);
    const end = trimmed.at(-1);
    const before = trimmed.at(-2);
    if (!end || !before) {
      return [];
    }
    const way = [...pieces.slice(0, -1), trimmed].map(line).join("");
    const [out, back] = pieces.length > 1 ? [pieces[0]?.at(-1), pieces.at(-1)?.[0]] : [];
    const edges =
      out && back
        ? [
            { at: out, far: arc.to },
            { at: back, far: arc.from },
          ]
        : [];
    return [
      {
        key: `${arc.kind} ${arc.from} ${arc.to}`,
        edges,
        arc,
        way,
        head: both ? "" : head(before, end, (4 + 1.2 * width) * px),
        width,
      },
    ];
  });
}

/** A fund is nowhere on the globe: the way to its mark never leaves the chart. */
function bow([x, y]: Point, [toX, toY]: Point, steps = 24): readonly Point[] {
  const [middleX, middleY] = [(x + toX) / 2 + (toY - y) / 8, (y + toY) / 2 - Math.abs(toX - x) / 8];
  return Array.from({ length: steps + 1 }, (_, at) => {
    const share = at / steps;
    const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    return [a * x + b * middleX + c * toX, a * y + b * middleY + c * toY] as const;
  });
}

const line = (points: readonly Point[]) =>
  points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(0)},${y.toFixed(0)}`).join("");

/** Half of the room that the receiver takes, in pixels; the table's ring is round. */
function roomOf(counter: LainCounter | undefined): Point {
  const size = counter?.size;
  return size ? [size.width / 2, size.height / 2] : counter ? [4, 4] : [9, 9];
}

/** The line without its end, which lies under the receiver's counter and the line's own head. */
function short(points: readonly Point[], [halfWidth, halfHeight]: Point, head: number, px: number): readonly Point[] {
  const [endX, endY] = points.at(-1) ?? [0, 0];
  const outside = ([x, y]: Point) =>
    Math.abs(x - endX) > (halfWidth + head) * px || Math.abs(y - endY) > (halfHeight + head) * px;
  const last = points.findLastIndex(outside);
  const [from, to] = [points[last], points[last + 1]];
  if (!from || !to) {
    return points;
  }
  // Where it reaches the counter, found by halving.
  let [near, far] = [0, 1];
  const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  for (let turn = 0; turn < 8; turn++) {
    const middle = (near + far) / 2;
    [near, far] = outside(at(middle)) ? [middle, far] : [near, middle];
  }
  return [...points.slice(0, last + 1), at(near)];
}

/** A triangle that points on from the end of a line. */
function head(before: Point, end: Point, size: number): string {
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [ux, uy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const corner = (along: number, aside: number) =>
    `${(end[0] + ux * along * size - uy * aside * size).toFixed(0)},${(end[1] + uy * along * size + ux * aside * size).toFixed(0)}`;
  return `M${corner(0.9, 0)}L${corner(-0.35, 0.62)}L${corner(-0.35, -0.62)}z`;
}
