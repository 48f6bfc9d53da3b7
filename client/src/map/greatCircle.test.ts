import { geoInterpolate } from "d3-geo";
import { describe, expect, test } from "vitest";
import { greatCircle } from "./greatCircle.ts";
import { chart, project } from "./projection.ts";

const nairobi = { lat: -1.3, lon: 36.8 };
const paris = { lat: 48.9, lon: 2.4 };
const tokyo = { lat: 35.7, lon: 139.8 };
const denver = { lat: 39.7, lon: -105 };

describe("the shortest way over the globe", () => {
  test("lies where d3's great arc lies", () => {
    const [way = []] = greatCircle(nairobi, paris, 10);
    const d3 = geoInterpolate([nairobi.lon, nairobi.lat], [paris.lon, paris.lat]);

    way.forEach(([x, y], at) => {
      const [longitude, latitude] = d3(at / 10);
      const [wantedX, wantedY] = project(latitude, longitude);
      expect(x).toBeCloseTo(wantedX, 3);
      expect(y).toBeCloseTo(wantedY, 3);
    });
    expect(way).toHaveLength(11);
  });

  test("across the Pacific it leaves the chart on one side and comes in on the other, at the same height", () => {
    const pieces = greatCircle(tokyo, denver);
    const [out, back] = [pieces[0]?.at(-1), pieces[1]?.[0]];

    expect(pieces).toHaveLength(2);
    expect(out?.[1]).toBeCloseTo(back?.[1] ?? 0, 6);
    expect((out?.[0] ?? 0) + (back?.[0] ?? 0)).toBeCloseTo(chart.width, 6);
  });

  test("from a place to itself there is none", () => {
    expect(greatCircle(paris, paris)).toEqual([]);
  });
});
