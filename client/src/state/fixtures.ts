import type {
  Cause,
  ChallengeDocument,
  ClockDocument,
  FinalMeter,
  LeverDocument,
  LeversDocument,
  MeterDocument,
  MetersDocument,
  NationDocument,
  NationFigures,
  NationId,
  Phase,
  PlanDocument,
  ReportDocument,
  WorldDocument,
  YearBand,
  YearValue,
} from "../protocol.gen.ts";

import { largeWorld, smallMap } from "./fixtures2025.ts";

/** What a fixture world should look like. */
export interface FixtureWish {
  phase?: Phase;
  round?: number;
  /** Whose plan is there; nobody's when absent. */
  nation?: NationId;
  pace?: string;
  clock?: Partial<ClockDocument>;
  /** Who sits where; by default everybody but the small islands. */
  delegates?: Record<NationId, readonly string[]>;
  ready?: readonly NationId[];
  collecting?: boolean;
  missing?: readonly NationId[];
  seatsPerNation?: number;
  /** Whose nations; Small Table's when absent. */
  pack?: "world-2025";
}

export const fixtureNations: readonly NationId[] = ["USA", "CHN", "EUN", "IND", "EAC", "SIS"];

const crowd: Record<NationId, readonly string[]> = {
  USA: ["Mira"],
  CHN: ["Leo"],
  EUN: ["Sara"],
  IND: ["Emil"],
  EAC: ["Amina"],
  SIS: [],
};

/** Every public document of a Small Table world, and one nation's plan. */
export function fixtureDocuments(wish: FixtureWish = {}): Record<string, unknown> {
  const documents: Record<string, unknown> = { world: world(wish), meters: meters(wish.round ?? 2) };
  for (const nation of [...fixtureNations, ...(wish.pack ? [] : ["REST"])]) {
    documents[`nation/${nation}`] = nationDocument(nation, wish);
  }
  documents["challenge/climate"] = climate;
  documents["challenge/poverty"] = poverty;
  const { nation } = wish;
  if (nation) {
    documents[`plan/${nation}`] = plan(nation, wish.round ?? 2);
    documents[`levers/${nation}`] = leversOf(nation, wish.round ?? 2);
  }
  if (wish.phase !== "lobby" && (wish.round ?? 2) > 1) {
    documents.report = report(wish.phase === "ended");
  }
  return wish.pack
    ? { ...documents, ...largeWorld(documents.world as WorldDocument, wish) }
    : { ...documents, map: smallMap };
}

function world(wish: FixtureWish): WorldDocument {
  const round = wish.phase === "lobby" ? 1 : (wish.round ?? 2);
  const delegates = wish.delegates ?? crowd;
  return {
    code: "KJ47WM",
    pack: "small-table",
    pace: wish.pace ?? "class",
    branch: 1,
    round,
    rounds: 5,
    fromYear: 2010 + 15 * round,
    toYear: 2025 + 15 * round,
    lastYear: 2100,
    phase: wish.phase ?? "table",
    collecting: wish.collecting ?? false,
    missing: wish.missing ?? [],
    clock: fixtureClock(wish),
    nations: fixtureNations,
    seatsPerNation: wish.seatsPerNation ?? 1,
    here: Object.values(delegates).flat().map(seatOf),
    facilitatorHere: true,
  };
}

function fixtureClock(wish: FixtureWish): ClockDocument {
  const writtenAt = new Date().toISOString();
  if (wish.phase === "lobby" || wish.phase === "ended") {
    const why = wish.phase === "lobby" ? "not-started" : "ended";
    return { kind: "held", why, remainingSeconds: 0, writtenAt, ...wish.clock };
  }
  const endsAt = new Date(Date.now() + 134_000).toISOString();
  return { kind: "running", endsAt, phaseSeconds: 195, writtenAt, ...wish.clock };
}

const seatOf = (nickname: string) => `s-${nickname.toLowerCase()}`;

const figures: Record<NationId, NationFigures> = {
  USA: figure("USA", 347, 26.1, 4.7, 1.2, 66, 3, 1044, 52, [0.09, -0.1, -0.4, -2, 12]),
  CHN: figure("CHN", 1420, 34.3, 13.3, 0.0, 17.6, 12, 1372, 55, [0.22, 0, -1.1, 1, 10]),
  EUN: figure("EUN", 449, 24.5, 2.48, 0.4, 44, 62, 1225, 63, [0.08, -0.1, -0.5, 4, 31]),
  IND: figure("IND", 1460, 14.2, 3.15, 5.3, 7.6, 2, 568, 51, [0.31, -2.4, 0.6, 0, 2]),
  EAC: figure("EAC", 208, 0.786, 0.055, 52.9, 2.7, 0, 39, 50, [0.27, -9.6, 0.02, 0, 0.2]),
  SIS: figure("SIS", 62.7, 0.801, 0.126, 18.4, 9.1, 5, 40, 54, [0.18, -3.1, 0, 3, 0.6]),
  REST: figure("REST", 4264, 72.4, 14.5, 14.1, 9.2, 4, 2170, 50, [0.19, -2.2, -0.3, 0, 0]),
};

function figure(
  nation: NationId,
  populationMillions: number,
  gdpTrillions: number,
  emissionsGigatonnes: number,
  povertyPercent: number,
  medianIncomePerDay: number,
  carbonPrice: number,
  budgetBillionsPerYear: number,
  reputation: number,
  [growth, povertyChange, emissionsChange, reputationChange, given]: [number, number, number, number, number],
): NationFigures {
  const gdpPerPerson = Math.round((gdpTrillions * 1e6) / populationMillions);
  return {
    nation,
    populationMillions,
    gdpTrillions,
    gdpPerPerson,
    emissionsGigatonnes,
    povertyPercent,
    medianIncomePerDay,
    carbonPrice,
    budgetBillionsPerYear,
    reputation,
    gdpPerPersonChange: Math.round(gdpPerPerson * growth),
    povertyChange,
    emissionsChange,
    reputationChange,
    givenBillionsPerYear: given,
  };
}

function nationDocument(nation: NationId, wish: FixtureWish): NationDocument {
  const names = (wish.delegates ?? crowd)[nation] ?? [];
  const row = figures[nation];
  if (!row) {
    throw new Error(`Small Table has no nation ${nation}.`);
  }
  return {
    nation,
    playable: nation !== "REST",
    delegates: names.map((nickname) => ({ seat: seatOf(nickname), nickname })),
    ready: (wish.ready ?? ["CHN", "EUN"]).includes(nation) && wish.phase !== "lobby",
    figures: row,
  };
}

const line = (points: readonly (readonly [number, number])[]): readonly YearValue[] =>
  points.map(([year, value]) => ({ year, value }));

/** A path from now to the last year, its band opening evenly to the given half width. */
function band(from: number, now: number, heading: number, low: number, high: number): readonly YearBand[] {
  const years = [from, from + 15, from + 30, from + 45, from + 60].filter((year) => year < 2100);
  return [...years, 2100].map((year) => {
    const share = (year - from) / (2100 - from);
    const eased = share * (1.35 - 0.35 * share);
    const value = now + (heading - now) * eased;
    return { year, value, low: value - (heading - low) * share, high: value + (high - heading) * share };
  });
}

const because = (key: string, amount: number, args: Cause["said"]["arguments"] = {}): Cause => ({
  said: { key, arguments: args },
  amount,
});

function meters(round: number): MetersDocument {
  const from = 2010 + 15 * round;
  const all: MeterDocument[] = [
    {
      id: "temperature",
      unit: "celsius",
      lowerIsBetter: true,
      now: 1.62,
      heading: 2.53,
      headingLow: 2.05,
      headingHigh: 3.1,
      redLine: 2,
      crossed: true,
      changeNow: 0.31,
      changeHeading: -0.22,
      history: line([
        [1990, 0.5],
        [2000, 0.72],
        [2010, 0.96],
        [2025, 1.31],
        [2040, 1.62],
      ]),
      path: band(from, 1.62, 2.53, 2.05, 3.1),
      causesNow: [
        because("cause.co2", 0.27, { gigatonnes: 38.4, nation: "CHN", percent: 34 }),
        because("cause.haze-less", 0.04),
      ],
      causesHeading: [
        because("cause.plan.carbon-price", -0.09, { nation: "EUN", dollars: 120 }),
        because("cause.plan.carbon-price", -0.08, { nation: "CHN", dollars: 40 }),
        because("cause.plan.pool-climate", -0.05, { nation: "EUN", billions: 31 }),
        because("cause.plan.pool-climate", -0.03, { nation: "CHN", billions: 10 }),
        because("cause.plan.clean-research", -0.01, { nation: "IND", billions: 12 }),
        because("cause.rest", 0.04),
      ],
    },
    {
      id: "prosperity",
      unit: "dollars-per-day",
      lowerIsBetter: false,
      now: 11.4,
      heading: 24.1,
      headingLow: 20.2,
      headingHigh: 28.4,
      crossed: false,
      changeNow: 2.6,
      changeHeading: 0.9,
      history: line([
        [1990, 4.8],
        [2000, 5.6],
        [2010, 7.4],
        [2025, 8.8],
        [2040, 11.4],
      ]),
      path: band(from, 11.4, 24.1, 20.2, 28.4),
      causesNow: [because("cause.growth", 2.9), because("cause.warming-damage", -0.3)],
      causesHeading: [because("cause.plan.services", 0.7, { nation: "IND", billions: 60 }), because("cause.rest", 0.2)],
    },
    {
      id: "poverty",
      unit: "percent",
      lowerIsBetter: true,
      now: 7.1,
      heading: 2.4,
      headingLow: 1.2,
      headingHigh: 4.1,
      redLine: 3,
      crossed: false,
      changeNow: -2.9,
      changeHeading: -0.6,
      history: line([
        [1990, 43],
        [2000, 33],
        [2010, 19],
        [2025, 10],
        [2040, 7.1],
      ]),
      path: band(from, 7.1, 2.4, 1.2, 4.1),
      causesNow: [because("cause.growth", -2.2), because("cause.services", -0.9), because("cause.warming-damage", 0.2)],
      causesHeading: [
        because("cause.plan.services", -0.5, { nation: "EAC", billions: 12 }),
        because("cause.rest", -0.1),
      ],
    },
    {
      id: "trust",
      unit: "points",
      lowerIsBetter: false,
      now: 53,
      heading: 57,
      headingLow: 45,
      headingHigh: 66,
      crossed: false,
      changeNow: 2,
      changeHeading: 1,
      history: line([
        [2010, 50],
        [2025, 51],
        [2040, 53],
      ]),
      path: band(from, 53, 57, 45, 66),
      causesNow: [
        because("cause.promise-kept", 3, { nation: "EUN", pool: "climate", billions: 30 }),
        because("cause.promise-short", -2, { nation: "USA", pool: "climate", promised: 25, given: 12 }),
        because("cause.trust-heals", 1),
      ],
      causesHeading: [
        because("cause.promise-kept", 2, { nation: "CHN", pool: "climate", billions: 10 }),
        because("cause.promise-short", -1, { nation: "USA", pool: "climate", promised: 25, given: 12 }),
      ],
    },
  ];
  return { meters: all };
}

const climate: ChallengeDocument = {
  challenge: "climate",
  figures: {
    challenge: "climate",
    domain: "climate",
    aggregator: "sum",
    meter: "temperature",
    opensInRound: 1,
    givenBillionsPerYear: 56,
    neededBillionsPerYear: 240,
    bought: { key: "bought.climate", arguments: { megatonnes: 1900, waiting: 0 } },
  },
  pledges: [
    { nation: "EUN", billionsPerYear: 40 },
    { nation: "CHN", billionsPerYear: 30 },
    { nation: "SIS", billionsPerYear: 1 },
  ],
  pledgedBillionsPerYear: 71,
  headingWithPledges: 2.31,
};

const poverty: ChallengeDocument = {
  challenge: "poverty",
  figures: {
    challenge: "poverty",
    domain: "development",
    aggregator: "sum",
    meter: "poverty",
    opensInRound: 2,
    givenBillionsPerYear: 0,
    neededBillionsPerYear: 110,
  },
  pledges: [{ nation: "USA", billionsPerYear: 12 }],
  pledgedBillionsPerYear: 12,
  headingWithPledges: 2.33,
};

const percent = { unit: "percent-of-budget", min: 0, max: 60, step: 1, countsAgainstBudget: true };

function levers(nation: NationId): readonly LeverDocument[] {
  const budget = figures[nation]?.budgetBillionsPerYear ?? 0;
  const straight = (perPercent: number) => [
    { amount: 0, value: 0 },
    { amount: 60, value: 60 * perPercent },
  ];
  return [
    {
      lever: "carbon-price",
      domain: "climate",
      opensInRound: 1,
      form: { unit: "dollars-per-tonne", min: 0, max: 200, step: 5, countsAgainstBudget: false },
      buysKey: "buys.carbon-price",
      buys: [
        { amount: 0, value: 0 },
        { amount: 50, value: 22 },
        { amount: 100, value: 38 },
        { amount: 200, value: 58 },
      ],
    },
    {
      lever: "pool",
      to: "climate",
      domain: "climate",
      opensInRound: 1,
      form: percent,
      buysKey: "buys.pool-climate",
      buys: straight(budget * 0.4),
    },
    {
      lever: "clean-research",
      domain: "science",
      opensInRound: 1,
      form: percent,
      buysKey: "buys.clean-research",
      buys: straight(budget * 0.006),
    },
    {
      lever: "services",
      domain: "development",
      opensInRound: 2,
      form: percent,
      buysKey: "buys.services",
      buys: straight(820),
    },
    ...fixtureNations
      .filter((other) => other !== nation)
      .map((other) => ({
        lever: "aid",
        to: other,
        domain: "development",
        opensInRound: 2,
        form: percent,
        buysKey: "buys.aid",
        buys: straight(budget * 4),
      })),
    {
      lever: "pool",
      to: "poverty",
      domain: "development",
      opensInRound: 2,
      form: percent,
      buysKey: "buys.pool-poverty",
      buys: straight(budget * 10),
    },
  ];
}

function plan(nation: NationId, round: number): PlanDocument {
  return {
    nation,
    branch: 1,
    round,
    budgetBillionsPerYear: figures[nation]?.budgetBillionsPerYear ?? 0,
    lines: [
      { lever: "carbon-price", amount: 25 },
      { lever: "pool", to: "climate", amount: 4 },
      { lever: "clean-research", amount: 6 },
      { lever: "services", amount: 38 },
    ],
    prediction: { meter: "temperature", guess: "better" },
    ready: false,
  };
}

function leversOf(nation: NationId, round: number): LeversDocument {
  const why = (key: string, args: Cause["said"]["arguments"] = {}) => ({ key, arguments: args });
  return {
    nation,
    branch: 1,
    round,
    levers: levers(nation),
    hand: [
      { lever: "carbon-price", suggested: 50, why: why("card.carbon-price", { gigatonnes: 0.055, percent: 0.1 }) },
      { lever: "pool", to: "climate", suggested: 6, why: why("card.pool-climate", { heading: 2.53 }) },
      { lever: "services", suggested: 40, why: why("card.services", { percent: 52.9, millions: 110 }) },
      { lever: "clean-research", suggested: 8, why: why("card.clean-research") },
      { lever: "aid", to: "EAC", suggested: 2, why: why("card.aid", { nation: "EAC", percent: 52.9 }) },
    ].filter((card) => card.to !== nation),
  };
}

function report(last: boolean): ReportDocument {
  const promise = (nation: NationId, promised: number | undefined, given: number, verdict: string) => {
    const row = figures[nation];
    return {
      nation,
      challenge: "climate",
      ...(promised === undefined ? {} : { promisedBillionsPerYear: promised }),
      givenBillionsPerYear: given,
      givenPerPerson: (given * 1000) / (row?.populationMillions ?? 1),
      givenPercentOfGdp: given / (row?.gdpTrillions ?? 1) / 10,
      verdict,
    };
  };
  const final = {
    lost: true,
    crossed: ["temperature"],
    verdict: { key: "final.lost", arguments: { crossed: 1, lines: 2 } },
    worlds: worlds(),
    nations: fixtureNations.map((nation) => ({
      nation,
      medianIncomePerDay: (figures[nation]?.medianIncomePerDay ?? 0) * 2.4,
      medianIncomeAlone: (figures[nation]?.medianIncomePerDay ?? 0) * 2.1,
      povertyPercent: (figures[nation]?.povertyPercent ?? 0) * 0.12,
      povertyAlone: (figures[nation]?.povertyPercent ?? 0) * 0.3,
      reputation: (figures[nation]?.reputation ?? 0) + 6,
      givenBillions: (figures[nation]?.givenBillionsPerYear ?? 0) * 75,
      promisesMade: 5,
      promisesKept: nation === "USA" ? 2 : 4,
    })),
  };
  return {
    round: last ? 5 : 1,
    fromYear: last ? 2085 : 2025,
    toYear: last ? 2100 : 2040,
    headline: last ? final.verdict : { key: "headline.cooler-but-short", arguments: { change: 0.22, nation: "USA" } },
    lead: { key: last ? "lead.end" : "lead", arguments: { made: 4, kept: 3, billions: 56, heading: 2.53, year: 2100 } },
    promises: [
      promise("USA", 25, 12, "short"),
      promise("CHN", 10, 10, "kept"),
      promise("EUN", 30, 31, "more"),
      promise("IND", undefined, 2, "silent-gift"),
      promise("EAC", undefined, 0, "nothing"),
      promise("SIS", 0.6, 0.6, "kept"),
    ],
    meters: last ? ended() : meters(2).meters,
    news: [
      news("USA", "news.short", { nation: "USA", challenge: "climate", billions: 13 }),
      news("CHN", "news.kept", { nation: "CHN", challenge: "climate", billions: 10 }),
      news("EUN", "news.more", { nation: "EUN", challenge: "climate", billions: 31 }),
      news("IND", "news.silent-gift", { nation: "IND", challenge: "climate", billions: 2 }),
      news("EAC", "news.poverty-down", { nation: "EAC", percent: 43.3 }),
      news("SIS", "news.kept", { nation: "SIS", challenge: "climate", billions: 0.6 }),
    ],
    guesses: [
      { nation: "EAC", meter: "temperature", guess: "better", came: "better" },
      { nation: "USA", meter: "temperature", guess: "steady", came: "better" },
    ],
    ...(last ? { final } : {}),
  };
}

/** The meters when the last year has come: today is where they were heading, and nothing is left to forecast. */
function ended(): readonly MeterDocument[] {
  return meters(2).meters.map((meter) => {
    const rest = meter.path.slice(1).map(({ year, value }) => ({ year, value }));
    return {
      ...meter,
      now: meter.heading,
      headingLow: meter.heading,
      headingHigh: meter.heading,
      changeHeading: 0,
      causesHeading: [],
      history: [...meter.history, ...rest],
      path: [{ year: 2100, value: meter.heading, low: meter.heading, high: meter.heading }],
    };
  });
}

function worlds(): readonly FinalMeter[] {
  const made = (key: string, amount: number) => because(`cause.all.${key}`, amount);
  const by = (nation: NationId, amount: number) => because("cause.nation", amount, { nation });
  const world = (value: number, crossed = false) => ({ value, crossed });
  return [
    {
      meter: "temperature",
      unit: "celsius",
      lowerIsBetter: true,
      redLine: 2,
      ours: world(2.53, true),
      nobody: world(3.2, true),
      everybody: world(1.94),
      difference: -0.67,
      what: [made("carbon-price", -0.48), made("pool-climate", -0.16), made("clean-research", -0.03)],
      who: [by("EUN", -0.26), by("CHN", -0.23), by("USA", -0.09), by("IND", -0.06), by("SIS", -0.02), by("EAC", -0.01)],
    },
    {
      meter: "prosperity",
      unit: "dollars-per-day",
      lowerIsBetter: false,
      ours: world(27.52),
      nobody: world(27.27),
      everybody: world(27.82),
      difference: 0.25,
      what: [made("carbon-price", 0.14), made("pool-poverty", 0.11)],
      who: [by("EUN", 0.13), by("CHN", 0.12)],
    },
    {
      meter: "poverty",
      unit: "percent",
      lowerIsBetter: true,
      redLine: 3,
      ours: world(2.4),
      nobody: world(3.9, true),
      everybody: world(1.4),
      difference: -1.5,
      what: [made("pool-poverty", -1.1), made("services", -0.3), made("aid", -0.1)],
      who: [by("USA", -0.6), by("EUN", -0.5), by("EAC", -0.3), by("IND", -0.1)],
    },
    {
      meter: "trust",
      unit: "points",
      lowerIsBetter: false,
      ours: world(62),
      nobody: world(50),
      everybody: world(88),
      difference: 12,
      what: [made("pool-climate", 9), made("pool-poverty", 3)],
      who: [by("EUN", 7), by("CHN", 6), by("USA", -1)],
    },
  ];
}

function news(nation: NationId, key: string, args: Cause["said"]["arguments"]) {
  const row = figures[nation];
  const detail = {
    key: "news.detail",
    arguments: {
      income: row?.medianIncomePerDay ?? 0,
      poverty: row?.povertyPercent ?? 0,
      emissions: row?.emissionsGigatonnes ?? 0,
      reputation: 0,
    },
  };
  return { nation, headline: { key, arguments: args }, detail };
}
