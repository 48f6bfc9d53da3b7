import { fixtureArcs, fixtureMap, fixtureRows, fixtureTrade } from "../map/fixtureMap.ts";
import type {
  BriefingDocument,
  ChallengeDocument,
  MapDocument,
  MapRow,
  NationDocument,
  NationId,
  WorldDocument,
} from "../protocol.gen.ts";
import { climate } from "./fixtures/challenges.ts";
import type { FixtureWish } from "./fixtures/wish.ts";

const names = ["Mira", "Leo", "Sara", "Emil", "Amina", "Noa", "Jonas", "Ada", "Tariq", "Lucía", "Kofi", "Wen"];
const free: readonly NationId[] = ["IRN", "SIS", "EGY", "CAN"];
const away: readonly NationId[] = ["JPN", "NGA"];

const mapRows: readonly MapRow[] = fixtureMap.map(({ nation, countries, areas = [], lat, lon }) => ({
  nation,
  countries: countries.map((code) => String(code).padStart(3, "0")),
  areas,
  ...(lat !== undefined && { latitude: lat }),
  ...(lon !== undefined && { longitude: lon }),
}));

const six: readonly NationId[] = ["USA", "CHN", "EUN", "IND", "EAC", "SIS"];
const others = mapRows.filter(({ nation }) => !six.includes(nation));

/** Small Table's nations on the map: six, and all others together. */
export const smallMap: MapDocument = {
  nations: [
    ...mapRows.filter(({ nation }) => six.includes(nation)),
    {
      nation: "REST",
      countries: others.flatMap(({ countries }) => countries),
      areas: others.flatMap(({ areas }) => areas),
    },
  ],
};

/** What is different when 24 nations sit at the table: World 2025 as it opens. */
export function largeWorld(world: WorldDocument, wish: FixtureWish): Record<string, unknown> {
  const seats = fixtureMap.filter(({ playable }) => playable).map(({ nation }) => nation);
  const nations = fixtureMap.map(({ nation, playable }, at) => nationDocument(nation, playable, at, wish));
  const documents: Record<string, unknown> = {
    world: {
      ...world,
      pack: "world-2025",
      rounds: 15,
      fromYear: 2020 + 5 * world.round,
      toYear: 2025 + 5 * world.round,
      nations: seats,
      here: nations
        .filter(({ nation }) => !away.includes(nation))
        .flatMap(({ delegates }) => delegates.map(({ seat }) => seat)),
    } satisfies WorldDocument,
    map: { nations: mapRows } satisfies MapDocument,
    "challenge/climate": manyPledges,
  };
  for (const nation of nations) {
    documents[`nation/${nation.nation}`] = nation;
  }
  if (wish.nation) {
    documents[`briefing/${wish.nation}`] = { nation: wish.nation, text: briefing } satisfies BriefingDocument;
  }
  return documents;
}

function nationDocument(nation: NationId, playable: boolean, at: number, wish: FixtureWish): NationDocument {
  const [people = 1, economy = 1, emissions = 0, poor = 0, gini = 40] = fixtureRows[nation] ?? [];
  const gdpPerPerson = Math.round((economy * 1e6) / people);
  const named = playable && !free.includes(nation);
  const nickname = nation === wish.nation ? "Amina" : `${names[at % names.length]}${at < names.length ? "" : " 2"}`;
  return {
    nation,
    playable,
    twoKeys: false,
    delegates: named || nation === wish.nation ? [{ seat: `s-${nation.toLowerCase()}`, nickname }] : [],
    ready: wish.phase !== "lobby" && at % 5 === 1 && named,
    figures: {
      nation,
      populationMillions: people,
      gdpTrillions: economy,
      gdpPerPerson,
      emissionsGigatonnes: emissions,
      povertyPercent: poor,
      medianIncomePerDay: (gdpPerPerson / 365) * (1.05 - gini / 100),
      carbonPrice: at % 4 === 2 ? 30 + at : 0,
      budgetBillionsPerYear: economy * 45,
      reputation: 44 + ((at * 7) % 19),
      gdpPerPersonChange: Math.round(gdpPerPerson * 0.08),
      povertyChange: -poor * 0.1,
      emissionsChange: 0.02,
      reputationChange: (at % 5) - 2,
      givenBillionsPerYear: playable ? economy * 0.8 : 0,
      gifts: fixtureArcs
        .filter(({ kind, from }) => kind === "aid" && from === nation)
        .map(({ to, amount }) => ({ to, billionsPerYear: amount })),
      trade: fixtureTrade(nation),
    },
  };
}

const pledges: readonly (readonly [NationId, number])[] = [
  ["EUN", 40],
  ["CHN", 30],
  ["USA", 25],
  ["JPN", 12],
  ["GBR", 8],
  ["KOR", 5],
  ["EAC", 1],
];

/** Small Table's climate, with the promises of more nations. */
const manyPledges: ChallengeDocument = {
  ...climate,
  pledges: pledges.map(([nation, billionsPerYear]) => ({ nation, billionsPerYear })),
  pledgedBillionsPerYear: pledges.reduce((sum, [, billions]) => sum + billions, 0),
};

const briefing = {
  en: `## Where you stand

208 million people between the great lakes and the coast, most of them young. Half live on less than $3 a day, and harvests follow the rain. You emit
hardly anything and lose more than most when the world warms.

## What you want

- Schools, clinics and electricity for every village.
- Money for a warming that you did not cause.
- One market from Dar es Salaam to Kigali.

## Your dilemmas

- Cheap coal now, or sunshine a little later and for good?
- Whoever takes help is told what to do with it.

## Who can help

The European Union and the United Kingdom give most. With Ethiopia and South Africa you share a market.

## Your private mandate

By 2060 extreme poverty in East Africa is below 15 %.`,
  es: `## Dónde estás

208 millones de personas entre los grandes lagos y la costa, la mayoría jóvenes. La mitad vive con menos de 3 $ al día.

## Qué quieres

- Escuelas, clínicas y electricidad para cada pueblo.

## Tus dilemas

- ¿Carbón barato ahora, o sol un poco más tarde y para siempre?

## Quién puede ayudar

La Unión Europea y el Reino Unido son los que más dan.

## Tu encargo privado

En 2060 la pobreza extrema en África Oriental está por debajo del 15 %.`,
};
