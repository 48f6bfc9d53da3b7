import type { ChallengeDocument, NationDocument, NationFigures, NationId, SeatId } from "../protocol.gen.ts";
import type { Figures } from "../words/useFigures.ts";
import type { MapArc, MapLayer, NationState, Seating } from "./model.ts";

/** Who sits where now. */
export function statesOf(
  nations: readonly NationDocument[],
  here: readonly SeatId[],
): ReadonlyMap<NationId, NationState> {
  return new Map(
    nations.map(({ nation, playable, delegates }) => {
      const present = delegates.some(({ seat }) => here.includes(seat));
      const seating: Seating = !playable ? "rules" : delegates.length === 0 ? "free" : present ? "taken" : "away";
      return [nation, { seating, people: delegates.map(({ nickname }) => nickname) }];
    }),
  );
}

/** The figures of nations that the map can show: the ones behind the world's meters, and what nations do about them. */
export function layersOf(nations: readonly NationDocument[], figures: Figures): readonly MapLayer[] {
  const layer = (id: string, of: (row: NationFigures) => number, print: MapLayer["print"]): MapLayer => ({
    id,
    values: new Map(nations.map(({ nation, figures: row }) => [nation, of(row)])),
    print,
  });
  return [
    layer(
      "income",
      (row) => row.medianIncomePerDay,
      (value) => figures.dollars(value, value < 10 ? 2 : 0),
    ),
    layer(
      "poverty",
      (row) => row.povertyPercent,
      (value) => figures.percent(value, 1),
    ),
    layer(
      "emissions",
      (row) => row.emissionsGigatonnes,
      (value) => `${figures.number(value, 2)} Gt`,
    ),
    layer("emissionsEach", perPerson, (value) => `${figures.number(value, 1)} t`),
    layer(
      "carbonPrice",
      (row) => row.carbonPrice,
      (value) => figures.dollars(value, 0),
    ),
    layer(
      "given",
      (row) => row.givenBillionsPerYear,
      (value) => figures.money(value),
    ),
    layer(
      "reputation",
      (row) => row.reputation,
      (value) => figures.number(value),
    ),
  ];
}

/** Tonnes of CO₂ a year for each person. */
export const perPerson = ({ emissionsGigatonnes, populationMillions }: NationFigures): number =>
  populationMillions > 0 ? (emissionsGigatonnes * 1000) / populationMillions : 0;

/** What nations buy from each other, both ways on one line: every pair of which one is among the other's largest partners. */
export function tradeArcs(
  nations: readonly { nation: NationId; figures: Pick<NationFigures, "trade"> }[],
): readonly MapArc[] {
  const pairs = new Map<string, MapArc>();
  for (const { nation, figures } of nations) {
    for (const { nation: other, soldBillions, boughtBillions } of figures.trade?.partners ?? []) {
      const [from, to] = soldBillions < boughtBillions ? [other, nation] : [nation, other];
      const pair = {
        kind: "trade",
        from,
        to,
        amount: soldBillions + boughtBillions,
        back: Math.min(soldBillions, boughtBillions),
      } as const;
      pairs.set([nation, other].sort().join(), pair);
    }
  }
  return [...pairs.values()];
}

/** What nations gave in the last round, to each other and to the common funds. */
export const giftArcs = (nations: readonly NationDocument[]): readonly MapArc[] =>
  nations.flatMap(({ nation, figures }) =>
    (figures.gifts ?? []).map(
      ({ to, billionsPerYear }): MapArc => ({ kind: "aid", from: nation, to, amount: billionsPerYear }),
    ),
  );

/** What was announced for the common funds. */
export function pledgeArcs(challenges: readonly ChallengeDocument[]): readonly MapArc[] {
  return challenges.flatMap(({ challenge, pledges }) =>
    pledges.map(
      ({ nation, billionsPerYear }): MapArc => ({
        kind: "pledge",
        from: nation,
        to: challenge,
        amount: billionsPerYear,
      }),
    ),
  );
}
