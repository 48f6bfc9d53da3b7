/** About a hundredth of a budget, as a figure that people say: 1, 2 or 5 and noughts. */
export function niceStep(budget: number): number {
  const wish = Math.max(budget, 1e-6) / 100;
  const power = 10 ** Math.floor(Math.log10(wish));
  const head = wish / power;
  const step = head < 1.5 ? 1 : head < 3.5 ? 2 : head < 7.5 ? 5 : 10;
  return Number((step * power).toPrecision(6));
}
