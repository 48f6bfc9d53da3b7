import { geoEqualEarth } from "d3-geo";
import { describe, expect, test } from "vitest";
import { chart, project, unproject } from "./projection.ts";

/** The same chart as d3 draws it. */
const d3 = geoEqualEarth().rotate([-11, 0]).fitSize([chart.width, chart.width], { type: "Sphere" });
const [, top = 0] = d3([11, 90]) ?? [];

const places: readonly (readonly [string, number, number])[] = [
  ["Quito", -0.2, -78.5],
  ["Reykjavík", 64.1, -21.9],
  ["Suva", -18.1, 178.4],
  ["Anchorage", 61.2, -149.9],
  ["Ushuaia", -54.8, -68.3],
  ["Nairobi", -1.3, 36.8],
];

describe("the chart's projection", () => {
  test.each(places)("%s lies where d3's Equal Earth puts it", (_, latitude, longitude) => {
    const [x = 0, y = 0] = d3([longitude, latitude]) ?? [];

    const [chartX, chartY] = project(latitude, longitude);

    expect(chartX).toBeCloseTo(x, 3);
    expect(chartY).toBeCloseTo(y - top, 3);
  });

  test.each(places)("the way back from the chart leads to %s", (_, latitude, longitude) => {
    const { lat, lon } = unproject(project(latitude, longitude));

    expect(lat).toBeCloseTo(latitude, 6);
    expect((lon + 540) % 360).toBeCloseTo((longitude + 540) % 360, 6);
  });
});
