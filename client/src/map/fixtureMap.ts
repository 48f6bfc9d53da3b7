import type { NationId, TradeFigures } from "../protocol.gen.ts";
import type { Figures } from "../words/useFigures.ts";
import { tradeArcs } from "./mapFacts.ts";
import type { MapArc, MapLayer, MapNation, NationState, Seating } from "./model.ts";

/** The nations of World 2025, for the gallery and for tests; a world brings its own from its pack. */
export const fixtureMap: readonly MapNation[] = [
  { nation: "USA", playable: true, lat: 39.8, lon: -98.5, countries: [840] },
  { nation: "CHN", playable: true, lat: 34.8, lon: 105.1, countries: [156, 344, 446] },
  {
    nation: "EUN",
    playable: true,
    areas: ["N. Cyprus"],
    lat: 48.1,
    lon: 9.4,
    countries: [
      40, 56, 100, 191, 196, 203, 208, 233, 246, 250, 276, 300, 348, 372, 380, 428, 440, 442, 470, 528, 616, 620, 642,
      703, 705, 724, 752,
    ],
  },
  { nation: "IND", playable: true, lat: 22, lon: 79, countries: [356] },
  { nation: "JPN", playable: true, lat: 35.7, lon: 139.8, countries: [392] },
  { nation: "RUS", playable: true, lat: 60, lon: 100, countries: [643] },
  { nation: "GBR", playable: true, lat: 54.8, lon: -2.7, countries: [826] },
  { nation: "BRA", playable: true, lat: -10, lon: -55, countries: [76] },
  { nation: "CAN", playable: true, lat: 60.1, lon: -113.6, countries: [124] },
  { nation: "KOR", playable: true, lat: 36.5, lon: 127.8, countries: [410] },
  { nation: "AUN", playable: true, lat: -27.3, lon: 140.3, countries: [36, 554] },
  { nation: "MEX", playable: true, lat: 19.4, lon: -99.1, countries: [484] },
  { nation: "IDN", playable: true, lat: -5, lon: 120, countries: [360] },
  { nation: "TUR", playable: true, lat: 39, lon: 35, countries: [792] },
  { nation: "GCC", playable: true, lat: 24.9, lon: 48.5, countries: [48, 414, 512, 634, 682, 784] },
  { nation: "IRN", playable: true, lat: 32, lon: 53, countries: [364] },
  { nation: "ZAF", playable: true, lat: -29, lon: 24, countries: [710] },
  { nation: "NGA", playable: true, lat: 10, lon: 8, countries: [566] },
  { nation: "EGY", playable: true, lat: 27, lon: 30, countries: [818] },
  { nation: "ETH", playable: true, lat: 9, lon: 39.5, countries: [231] },
  { nation: "EAC", playable: true, lat: -1.5, lon: 35.4, countries: [108, 404, 646, 800, 834] },
  { nation: "PAK", playable: true, lat: 30, lon: 70, countries: [586] },
  { nation: "BGD", playable: true, lat: 24, lon: 90, countries: [50] },
  {
    nation: "SIS",
    playable: true,
    lat: 13.1,
    lon: -42.6,
    countries: [
      28, 44, 52, 84, 90, 132, 174, 192, 212, 214, 242, 296, 308, 328, 332, 388, 462, 480, 520, 548, 583, 584, 585, 598,
      624, 626, 659, 662, 670, 678, 690, 740, 776, 780, 798, 882,
    ],
  },
  { nation: "RAS", playable: false, lat: 11.4, lon: 108.6, countries: [96, 104, 116, 418, 458, 608, 702, 704, 764] },
  { nation: "RCA", playable: false, lat: 44.8, lon: 66.4, countries: [398, 417, 762, 795, 860] },
  { nation: "REA", playable: false, lat: 25, lon: 120.6, countries: [158, 408, 496] },
  {
    nation: "REU",
    playable: false,
    areas: ["Kosovo"],
    lat: 49.4,
    lon: 21.6,
    countries: [8, 20, 31, 51, 70, 112, 268, 352, 438, 492, 498, 499, 578, 674, 688, 756, 804, 807],
  },
  {
    nation: "RLA",
    playable: false,
    lat: -12.3,
    lon: -71.7,
    countries: [32, 68, 152, 170, 188, 218, 222, 320, 340, 558, 591, 600, 604, 858, 862],
  },
  {
    nation: "RMN",
    playable: false,
    lat: 30.7,
    lon: 21.6,
    countries: [12, 262, 275, 368, 376, 400, 422, 434, 504, 732, 760, 788, 887],
  },
  { nation: "RSA", playable: false, lat: 17.4, lon: 79.6, countries: [4, 64, 144, 524] },
  {
    nation: "RSS",
    playable: false,
    areas: ["Somaliland"],
    lat: 1.3,
    lon: 11.7,
    countries: [
      24, 72, 120, 140, 148, 178, 180, 204, 226, 232, 266, 270, 288, 324, 384, 426, 430, 450, 454, 466, 478, 508, 516,
      562, 686, 694, 706, 716, 728, 729, 748, 768, 854, 894,
    ],
  },
];

/** Millions of people, trillions of dollars, gigatonnes of fossil CO₂, percent below $3 a day, Gini. */
export const fixtureRows: Record<NationId, readonly [number, number, number, number, number]> = {
  USA: [347, 26.1, 4.7, 1.2, 46.1],
  CHN: [1420, 34.3, 13.3, 0.000208, 39.2],
  EUN: [449, 24.5, 2.48, 0.423, 35],
  IND: [1460, 14.2, 3.15, 5.3, 40.4],
  JPN: [123, 5.7, 0.97, 1.2, 35.5],
  RUS: [144, 6.04, 1.99, 0.1, 41.8],
  GBR: [69.6, 3.63, 0.291, 0.5, 39.1],
  BRA: [213, 4.17, 0.491, 3.8, 58.1],
  CAN: [40.1, 2.25, 0.556, 0.2, 36],
  KOR: [51.7, 2.72, 0.562, 0.2, 33.1],
  AUN: [32.2, 1.86, 0.406, 0.837, 34.5],
  MEX: [132, 2.88, 0.476, 2.3, 50.1],
  IDN: [286, 4.1, 0.812, 5.4, 42.3],
  TUR: [87.7, 3.09, 0.459, 0.5, 44.6],
  GCC: [61.2, 3.74, 1.22, 0.018, 35.8],
  IRN: [92.4, 1.49, 0.769, 2.5, 45.1],
  ZAF: [64.7, 0.87, 0.44, 31.2, 66.3],
  NGA: [238, 1.32, 0.0935, 41.8, 37.9],
  EGY: [118, 1.96, 0.292, 1.4, 33.9],
  ETH: [135, 0.381, 0.0193, 38.6, 38],
  EAC: [208, 0.786, 0.0549, 52.9, 44.1],
  PAK: [255, 1.39, 0.205, 16.5, 34.3],
  BGD: [176, 1.47, 0.124, 5.9, 35],
  SIS: [62.7, 0.801, 0.126, 18.4, 47.8],
  RAS: [413, 6.72, 1.33, 4.26, 39.7],
  RCA: [83.6, 1.35, 0.506, 2.69, 34.3],
  REA: [53.2, 1.95, 0.365, 24.1, 36.9],
  REU: [98.4, 2.97, 0.395, 0.488, 30.8],
  RLA: [276, 4.9, 0.661, 7.37, 48.3],
  RMN: [254, 2.72, 0.724, 8.24, 36.3],
  RSA: [97.5, 0.567, 0.0545, 26.6, 38.6],
  RSS: [671, 2.21, 0.236, 49.6, 45.8],
};

const away = ["JPN", "NGA"];
const free = ["IRN", "SIS", "EGY", "CAN"];
const signed = ["GBR", "EUN", "MEX", "SIS", "BRA", "IND", "BGD", "ETH", "EAC", "KOR", "IDN"];
const asked = ["USA", "CHN", "NGA", "ZAF", "JPN"];

/** Who sits where; with `treaty`, also who has signed and who was asked. */
export function fixtureStates(treaty = false): ReadonlyMap<NationId, NationState> {
  return new Map(
    fixtureMap.map(({ nation, playable }, at) => {
      const seating: Seating = !playable
        ? "rules"
        : free.includes(nation)
          ? "free"
          : away.includes(nation)
            ? "away"
            : "taken";
      const people = seating === "taken" || seating === "away" ? [["Mira", "Leo", "Sara", "Emil"][at % 4] ?? ""] : [];
      const accord = signed.includes(nation) ? "signed" : asked.includes(nation) ? "asked" : undefined;
      return [nation, { seating, people, ...(treaty && accord ? { accord } : {}) }];
    }),
  );
}

const values = (of: (row: readonly [number, number, number, number, number]) => number) =>
  new Map(Object.entries(fixtureRows).map(([nation, row]) => [nation, of(row)]));

export function fixtureLayers(figures: Figures): readonly MapLayer[] {
  const tonnes = (value: number) => `${figures.number(value, 1)} t`;
  return [
    {
      id: "income",
      values: values(([people, economy, , , gini]) => ((economy * 1e6) / people / 365) * (1.05 - gini / 100)),
      print: (value) => figures.dollars(value, value < 10 ? 2 : 0),
    },
    { id: "poverty", values: values(([, , , poor]) => poor), print: (value) => figures.percent(value, 1) },
    {
      id: "emissions",
      values: values(([, , gigatonnes]) => gigatonnes),
      print: (value) => `${figures.number(value, 2)} Gt`,
    },
    { id: "emissionsEach", values: values(([people, , gigatonnes]) => (gigatonnes * 1000) / people), print: tonnes },
    { id: "reputation", values: values(([people]) => 40 + (people % 31)), print: (value) => figures.number(value) },
  ];
}

/** Plausible trade: much between large economies that lie near each other. Each nation's five largest partners. */
export function fixtureTrade(nation: NationId): TradeFigures {
  const economy = (code: NationId) => fixtureRows[code]?.[1] ?? 1;
  const longitude = (code: NationId) => fixtureMap.find((each) => each.nation === code)?.lon ?? 30;
  const sold = (from: NationId, to: NationId) =>
    ((from < to ? 12 : 9) * (economy(from) * economy(to)) ** 0.7) /
    (1 + Math.abs(longitude(from) - longitude(to)) / 30);
  const partners = Object.keys(fixtureRows)
    .filter((other) => other !== nation)
    .map((other, at) => ({
      nation: other,
      soldBillions: sold(nation, other),
      boughtBillions: sold(other, nation),
      ourTariffPercent: 3 + (at % 5),
      theirTariffPercent: 2 + (at % 7),
    }))
    .sort((a, b) => b.soldBillions - a.soldBillions)
    .slice(0, 5);
  const total = partners.reduce((sum, { soldBillions }) => sum + soldBillions, 0) * 1.6;
  return {
    exportsBillions: total,
    importsBillions: total,
    exportsPercent: 21,
    gainPercent: -0.2,
    termsOfTrade: 99.6,
    customsBillions: total * 0.03,
    partners,
  };
}

export const fixtureArcs: readonly MapArc[] = [
  ...tradeArcs(fixtureMap.map(({ nation }) => ({ nation, figures: { trade: fixtureTrade(nation) } }))),
  { kind: "aid", from: "USA", to: "climate", amount: 11 },
  { kind: "aid", from: "EUN", to: "climate", amount: 31 },
  { kind: "aid", from: "EUN", to: "poverty", amount: 8 },
  { kind: "aid", from: "JPN", to: "poverty", amount: 3 },
  { kind: "aid", from: "USA", to: "ETH", amount: 12 },
  { kind: "aid", from: "EUN", to: "EAC", amount: 18 },
  { kind: "aid", from: "EUN", to: "NGA", amount: 9 },
  { kind: "aid", from: "JPN", to: "BGD", amount: 4 },
  { kind: "aid", from: "GCC", to: "PAK", amount: 5 },
  { kind: "aid", from: "AUN", to: "SIS", amount: 1.2 },
  { kind: "aid", from: "CHN", to: "ETH", amount: 7 },
  { kind: "pledge", from: "EUN", to: "climate", amount: 40 },
  { kind: "pledge", from: "CHN", to: "climate", amount: 30 },
  { kind: "pledge", from: "USA", to: "climate", amount: 25 },
  { kind: "pledge", from: "JPN", to: "climate", amount: 12 },
  { kind: "pledge", from: "GBR", to: "EAC", amount: 6, agreed: true },
  { kind: "pledge", from: "KOR", to: "IDN", amount: 5, agreed: true },
];
