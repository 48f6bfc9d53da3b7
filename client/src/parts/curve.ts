import type { YearBand, YearValue } from "../protocol.gen.ts";

export interface CurveFacts {
  history: readonly YearValue[];
  path: readonly YearBand[];
  redLine?: number;
  lowerIsBetter: boolean;
}

export interface CurveShape {
  past: string;
  future: string;
  band: string;
  now: { x: number; y: number };
  end: { x: number; y: number };
  red?: { y: number; teeth: string };
  firstYear: number;
  nowYear: number;
  lastYear: number;
}

/** Space kept free around the drawing. */
export interface Margins {
  top: number;
  end: number;
  bottom: number;
  start: number;
}

/** Ink past, dotted middle, band of possible futures, and the red line with teeth on its wrong side. Time runs left to right in every language. */
export function curveShape(facts: CurveFacts, width: number, height: number, margin: Margins): CurveShape {
  const past = facts.history.length > 0 ? facts.history : facts.path.slice(0, 1);
  const present = past.at(-1) ?? { year: 0, value: 0 };
  const future = facts.path.length > 0 ? facts.path : [{ ...present, low: present.value, high: present.value }];
  const firstYear = past[0]?.year ?? present.year;
  const lastYear = Math.max(future.at(-1)?.year ?? present.year, firstYear + 1);
  const values = [...past.map((p) => p.value), ...future.flatMap((p) => [p.low, p.high, p.value])];
  if (facts.redLine !== undefined) {
    values.push(facts.redLine);
  }
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (year: number) =>
    round(margin.start + ((year - firstYear) / (lastYear - firstYear)) * (width - margin.start - margin.end));
  const y = (value: number) =>
    round(height - margin.bottom - ((value - low) / span) * (height - margin.top - margin.bottom));
  const line = (points: readonly (readonly [number, number])[]) =>
    points.map(([year, value], i) => `${i ? "L" : "M"}${x(year)} ${y(value)}`).join("");
  const band = [
    ...future.map((p) => [p.year, p.high] as const),
    ...[...future].reverse().map((p) => [p.year, p.low] as const),
  ];
  const end = future.at(-1) ?? { year: lastYear, value: present.value };
  return {
    past: line(past.map((p) => [p.year, p.value] as const)),
    future: line(future.map((p) => [p.year, p.value] as const)),
    band: `${line(band)}Z`,
    now: { x: x(present.year), y: y(present.value) },
    end: { x: x(end.year), y: y(end.value) },
    ...(facts.redLine !== undefined && {
      red: { y: y(facts.redLine), teeth: teeth(y(facts.redLine), width, margin, facts.lowerIsBetter ? -1 : 1) },
    }),
    firstYear,
    nowYear: present.year,
    lastYear,
  };
}

function teeth(y: number, width: number, margin: Margins, way: 1 | -1): string {
  const room = width - margin.start - margin.end;
  const count = Math.max(3, Math.round(room / 22));
  return Array.from({ length: count }, (_, i) => {
    const x = round(margin.start + ((i + 0.5) * room) / count);
    return `M${round(x - 3)} ${y}l3 ${4 * way}l3 ${-4 * way}z`;
  }).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
