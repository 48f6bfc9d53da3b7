// Draws src/look/chart.svg: the world of Small Table in Equal Earth from Natural Earth 1:110m, one symbol per seat.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoCentroid, geoEqualEarth, geoGraticule, geoPath } from "d3-geo";
import { feature, merge } from "topojson-client";

const atlas = (name) =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}.json`), "utf8"));
const coarse = atlas("countries-110m");
const fine = atlas("countries-50m");

const seats = {
  USA: ["United States of America"],
  CHN: ["China"],
  EUN: `Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany Greece Hungary Ireland Italy Latvia
    Lithuania Luxembourg Malta Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden`.split(/\s+/),
  IND: ["India"],
  EAC: ["Kenya", "Tanzania", "Uganda", "Rwanda", "Burundi"],
  SIS: `Antigua_and_Barb. Bahamas Belize Barbados Comoros Cabo_Verde Cuba Dominica Dominican_Rep. Fiji Micronesia Guinea-Bissau
    Grenada Guyana Haiti Jamaica Kiribati St._Kitts_and_Nevis Saint_Lucia Maldives Marshall_Is. Mauritius Nauru Palau
    Papua_New_Guinea Solomon_Is. São_Tomé_and_Principe Suriname Seychelles Timor-Leste Tonga Trinidad_and_Tobago
    St._Vin._and_Gren. Vanuatu Samoa`
    .split(/\s+/)
    .map((name) => name.replaceAll("_", " ")),
};

const projection = geoEqualEarth().rotate([-11, 0]).fitSize([1000, 487], { type: "Sphere" }).precision(0.5);
const path = geoPath(projection).digits(1);
const named = (topology) => topology.objects.countries.geometries;
const all = named(coarse);
const taken = new Set();
const symbols = Object.entries(seats).map(([code, members]) => {
  const shapes = all.filter((shape) => members.includes(shape.properties.name));
  for (const shape of shapes) {
    taken.add(shape);
  }
  // Too small for the scale: a dot each.
  const dots = named(fine)
    .filter(
      ({ properties: { name } }) => members.includes(name) && !shapes.some((shape) => shape.properties.name === name),
    )
    .map((shape) => projection(geoCentroid(feature(fine, shape))).map((n) => n.toFixed(1)))
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.6"/>`);
  const missing = members.filter((name) => ![...named(coarse), ...named(fine)].some((s) => s.properties.name === name));
  if (missing.length > 0) {
    console.warn(`${code}: not in the atlas: ${missing.join(", ")}`);
  }
  return `<g id="${code}"><path d="${path(merge(coarse, shapes))}"/>${dots.join("")}</g>`;
});
const rest = all.filter((shape) => !taken.has(shape) && shape.properties.name !== "Antarctica");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 487"><defs>
<path id="ocean" d="${path({ type: "Sphere" })}"/>
<path id="graticule" d="${path(geoGraticule().step([30, 30]).precision(5)())}"/>
<path id="rest" d="${path(merge(coarse, rest))}"/>
${symbols.join("\n")}
</defs></svg>
`;
writeFileSync(new URL("../src/look/chart.svg", import.meta.url), svg);
