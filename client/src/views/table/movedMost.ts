import { driftOf } from "../../parts/drift.ts";
import type { MeterDocument } from "../../protocol.gen.ts";

/** The meter whose heading moved farthest since the last round, measured against its red line, or else against where it stood; none when all look steady. */
export function movedMost(meters: readonly MeterDocument[]): MeterDocument | undefined {
  return meters
    .filter((meter) => driftOf(meter.changeHeading, meter.unit, meter.lowerIsBetter) !== "steady")
    .sort((a, b) => step(b) - step(a))[0];
}

function step(meter: MeterDocument): number {
  return Math.abs(meter.changeHeading) / (meter.redLine ?? (Math.abs(meter.heading - meter.changeHeading) || 1));
}
