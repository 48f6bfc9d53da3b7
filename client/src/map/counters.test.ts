import { describe, expect, test } from "vitest";
import { lay } from "./counters.ts";
import { fixtureMap } from "./fixtureMap.ts";
import { chart } from "./projection.ts";
import { shapesOf } from "./shapes.ts";

const shapes = shapesOf(fixtureMap);
const widths = [350, 374, 560, 733, 900, 1070, 1900, 2500, 8000];

/** Counters as boxes in pixels, on a chart of the given width. */
function boxes(width: number) {
  const unit = width / chart.width;
  return [...lay(fixtureMap, shapes, "EAC", unit).values()].flatMap(({ nation, anchor, offset, size }) =>
    size ? [{ nation, x: anchor[0] * unit + offset[0], y: anchor[1] * unit + offset[1], ...size }] : [],
  );
}

describe("the counters of World 2025", () => {
  test.each(widths)("none covers another on a chart of %i px", (width) => {
    const all = boxes(width);
    const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));

    const covered = pairs.filter(
      ([a, b]) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
    );

    expect(covered.map(([a, b]) => `${a.nation} ${b.nation}`)).toEqual([]);
  });

  test.each(widths)("all lie within a chart of %i px and are large enough for a finger", (width) => {
    const height = (chart.height * width) / chart.width;

    for (const { nation, x, y, width: w, height: h } of boxes(width)) {
      expect([nation, x - w / 2 >= 0, x + w / 2 <= width, y - h / 2 >= 0, y + h / 2 <= height]).toEqual([
        nation,
        true,
        true,
        true,
        true,
      ]);
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(24);
    }
  });

  test("on a laptop none is farther from its land than two counters", () => {
    const moved = [...lay(fixtureMap, shapes, "EAC", 700 / chart.width).values()].map(({ offset: [x, y] }) =>
      Math.hypot(x, y),
    );

    expect(Math.max(...moved)).toBeLessThan(80);
  });

  test("nations that the rules play show their counters when one looks closely", () => {
    const shown = (width: number) => boxes(width).length;

    expect(shown(900)).toBe(24);
    expect(shown(2500)).toBe(32);
  });
});
