// Writes src/map/atlas.json: the countries of Natural Earth 1:110m, already projected and rounded to a ten-thousandth of the
// chart's width, with shared borders kept as shared arcs, so that a page can join countries into a pack's nations without
// knowing any geometry. Countries too small for the scale are points. Run: node scripts/atlas.mjs
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { geoArea, geoCentroid, geoContains } from "d3-geo";
import { feature } from "topojson-client";
import { runnerImport } from "vite";

const load = async (file) => (await runnerImport(fileURLToPath(new URL(`../src/map/${file}`, import.meta.url)))).module;
const { fromMiddle, project, projectFromMiddle } = await load("projection.ts");
const { write } = await load("numerals.ts");

const atlas = (name) => createRequire(import.meta.url)(`world-atlas/${name}.json`);
const coarse = atlas("countries-110m");
const fine = atlas("countries-10m");

const leftOut = ["Antarctica", "Fr. S. Antarctic Lands"];

/** Shapes that Natural Earth draws but ISO does not number get a number of their own; packs call them by name. */
const areas = {};
const number = ({ id, properties }) => {
  if (id !== undefined) {
    return Number(id);
  }
  areas[properties.name] ??= 9001 + Object.keys(areas).length;
  return areas[properties.name];
};
const shapes = coarse.objects.countries.geometries.filter(({ properties }) => !leftOut.includes(properties.name));

const { scale, translate } = coarse.transform;
const projected = coarse.arcs.map((arc) => {
  let [x, y] = [0, 0];
  let side;
  const points = arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    const east = fromMiddle(x * scale[0] + translate[0]);
    side ??= Math.sign(east);
    // An island that lies across the chart's edge is pressed flat against it.
    const kept = Math.abs(east) > 150 && Math.sign(east) !== side ? side * 180 : east;
    return projectFromMiddle(y * scale[1] + translate[1], kept).map(Math.round);
  });
  return points
    .filter(
      ([px, py], at) => at === points.length - 1 || at === 0 || px !== points[at - 1][0] || py !== points[at - 1][1],
    )
    .map(([px, py], at, all) => (at === 0 ? [px, py] : [px - all[at - 1][0], py - all[at - 1][1]]));
});

const kept = new Map();
const renumber = (arc) => {
  const index = arc < 0 ? ~arc : arc;
  if (!kept.has(index)) {
    kept.set(index, kept.size);
  }
  return arc < 0 ? ~kept.get(index) : kept.get(index);
};
const deep = (arcs) => (Array.isArray(arcs) ? arcs.map(deep) : renumber(arcs));
const geometries = shapes.map((shape) => ({ type: shape.type, id: number(shape), arcs: deep(shape.arcs) }));

const drawn = new Set(geometries.map(({ id }) => id));
const lands = shapes.map((shape) => feature(coarse, shape));
const largest = (country) =>
  country.geometry.type === "Polygon"
    ? country
    : country.geometry.coordinates
        .map((coordinates) => ({ type: "Polygon", coordinates }))
        .sort((a, b) => geoArea(b) - geoArea(a))[0];
const small = new Map(
  fine.objects.countries.geometries
    .filter(
      (shape) => shape.id !== undefined && !drawn.has(Number(shape.id)) && !leftOut.includes(shape.properties.name),
    )
    .map((shape) => {
      const at = geoCentroid(largest(feature(fine, shape)));
      const inland = lands.some((land) => geoContains(land, at)) ? 1 : 0;
      return [Number(shape.id), [Number(shape.id), ...project(at[1], at[0]).map(Math.round), inland]];
    }),
);
small.delete(10);

const arcs = [...kept.keys()].map((index) => projected[index]);
writeFileSync(
  new URL("../src/map/atlas.json", import.meta.url),
  `${JSON.stringify({
    countries: geometries,
    areas,
    small: [...small.values()],
    lengths: arcs.map((arc) => arc.length),
    steps: write(arcs.flat(2)),
  })}\n`,
);
