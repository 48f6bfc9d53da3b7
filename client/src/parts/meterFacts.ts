import type { MeterDocument } from "../protocol.gen.ts";

/** The year of today's value and the year to which the heading looks. */
export function yearsOf(meter: MeterDocument): { now: number; heading: number } {
  const now = meter.history.at(-1)?.year ?? meter.path[0]?.year ?? 0;
  return { now, heading: meter.path.at(-1)?.year ?? now };
}

/** How far a heading lies on the wrong side of its red line, as a part of the line; negative while it is held, undefined without a line. */
export function overLine(meter: MeterDocument): number | undefined {
  if (meter.redLine === undefined) {
    return undefined;
  }
  const gap = meter.lowerIsBetter ? meter.heading - meter.redLine : meter.redLine - meter.heading;
  return gap / (Math.abs(meter.redLine) || 1);
}

/** The meter that needs the table most: farthest over its line, else nearest to it. */
export function worstMeter(meters: readonly MeterDocument[]): MeterDocument | undefined {
  const ranked = [...meters].sort((a, b) => (overLine(b) ?? -9) - (overLine(a) ?? -9));
  return ranked[0];
}
