import { describe, expect, test } from "vitest";
import { chart } from "./projection.ts";
import { fitting, held, nearest, onScreen, showing, whole, zoomed } from "./view.ts";

const size = { width: 700, height: 400 };

describe("the view of the chart", () => {
  test("whole, it lies in the middle of its frame", () => {
    const { k, x, y } = whole(size);

    expect([k, x]).toEqual([1, 0]);
    expect(y).toBeCloseTo((400 - chart.height * fitting(size)) / 2, 9);
  });

  test("looking closer leaves the point under the pointer where it is", () => {
    const before = zoomed(whole(size), size, 3, [350, 200]);
    const unit = (view: typeof before) => fitting(size) * view.k;
    const place = [(400 - before.x) / unit(before), (180 - before.y) / unit(before)] as const;

    const after = zoomed(before, size, 1.5, [400, 180]);

    expect(onScreen(place, after, size)[0]).toBeCloseTo(400, 6);
    expect(onScreen(place, after, size)[1]).toBeCloseTo(180, 6);
  });

  test("it is never nearer or farther than allowed, nor past an edge", () => {
    expect(held({ k: 100, x: 0, y: 0 }, size).k).toBe(nearest);
    expect(held({ k: 0.1, x: 0, y: 0 }, size).k).toBe(1);
    expect(held({ k: 2, x: 999, y: 999 }, size)).toEqual({ k: 2, x: 0, y: 0 });
    expect(held({ k: 2, x: -9999, y: 0 }, size).x).toBeCloseTo(-700, 6);
  });

  test("a nation out of sight comes into sight, and one in sight moves nothing", () => {
    const near = zoomed(whole(size), size, 6, [0, 0]);
    const place = [9000, 4000] as const;

    const [x, y] = onScreen(place, showing(place, near, size), size);

    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(size.width);
    expect(y).toBeLessThan(size.height);
    expect(showing([800, 400], near, size)).toEqual(near);
  });
});
