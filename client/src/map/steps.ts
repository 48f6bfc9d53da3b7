/** Limits between steps, ascending: a value at a limit belongs to the step above it. */
export type Limits = readonly number[];

export const stepCount = 5;

const round = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10];

/** Limits that share the values out evenly, at numbers that can be read aloud. */
export function limitsOf(values: readonly number[]): Limits {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const cuts = Array.from({ length: stepCount - 1 }, (_, at) => {
    const place = ((at + 1) / stepCount) * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return rounded(low + (high - low) * (place - Math.floor(place)));
  });
  return [...new Set(cuts)].filter((cut) => cut > least && cut <= most).sort((a, b) => a - b);
}

/** The nearest number of few digits. */
function rounded(value: number): number {
  if (value === 0) {
    return 0;
  }
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const lead = Math.abs(value) / size;
  const nearest = round.reduce((best, each) => (Math.abs(each - lead) < Math.abs(best - lead) ? each : best), 1);
  return Math.sign(value) * Number((nearest * size).toPrecision(3));
}

/** The step of a value, from 1; fewer than five when the values do not differ enough. */
export function stepOf(value: number, limits: Limits): number {
  return 1 + limits.filter((limit) => value >= limit).length;
}

/** The step as it is drawn: few steps still use both ends of the scale. */
export function toneOf(step: number, limits: Limits): number {
  return limits.length === 0 ? 3 : 1 + Math.round(((step - 1) * (stepCount - 1)) / limits.length);
}
