import { keyOf } from "../../parts/buys.ts";
import type { Progress } from "../../parts/useOfferWords.ts";
import type {
  ChallengeDocument,
  LeverDocument,
  NationDocument,
  NationId,
  OfferDocument,
  PlanLine,
  PledgeCondition,
  PledgeDocument,
} from "../../protocol.gen.ts";

/** The public conditional pledge of one nation. */
export interface Offering extends Pick<OfferDocument, "billionsPerYear" | "if"> {
  nation: NationId;
}

/** Beside the amount of a pool's line a plan keeps the amount that waits for others, and what it waits for, each under a key of its own; nothing is 0. */
const parts = ["others", "each", "total"] as const;
const offerKey = (key: string, part = "") => `${key}?${part}`;

/** What a conditional pledge is as amounts of a plan; none is all of them 0. */
export function offerEdits(key: string, percent: number, condition: PledgeCondition = {}): Record<string, number> {
  return Object.fromEntries([
    [offerKey(key), percent],
    ...parts.map((part) => [offerKey(key, part), percent > 0 ? (condition[part] ?? 0) : 0]),
  ]);
}

/** The amounts of one line of a plan. */
export const amountsIn = (line: PlanLine): Record<string, number> =>
  line.if ? offerEdits(keyOf(line), line.amount, line.if) : { [keyOf(line)]: line.amount };

/** Percent of the budget that waits for others. */
export const offeredPercent = (amounts: Readonly<Record<string, number>>, key: string) => amounts[offerKey(key)] ?? 0;

/** The conditional pledge to a pool in a plan; undefined when there is none. */
export function offerIn(
  amounts: Readonly<Record<string, number>>,
  lever: Pick<LeverDocument, "lever" | "to">,
): { percent: number; if: PledgeCondition } | undefined {
  const key = keyOf(lever);
  const percent = offeredPercent(amounts, key);
  const asked = parts.map((part) => [part, amounts[offerKey(key, part)] ?? 0] as const).filter(([, n]) => n > 0);
  return percent > 0 ? { percent, if: Object.fromEntries(asked) } : undefined;
}

/** Everybody's conditional pledges to a challenge's pool, as they lie on the table. */
export const offeringsTo = ({ challenge }: ChallengeDocument, nations: readonly NationDocument[]): Offering[] =>
  nations.flatMap(({ nation, offers }) =>
    (offers ?? []).filter((offer) => offer.challenge === challenge).map((offer) => ({ ...offer, nation })),
  );

/** The rules count a sum that is written with three digits as met from this share of it on. */
const rounded = 0.995;

/** How a condition stands against what all other nations give. */
function progress({ nation, if: asks }: Offering, gives: ReadonlyMap<NationId, number>): Progress {
  const others = [...gives].filter(([other]) => other !== nation).map(([, billions]) => billions);
  const givers = others.filter((billions) => billions > 0 && billions >= rounded * (asks.each ?? 0)).length;
  const total = others.reduce((sum, billions) => sum + billions, 0);
  return { holds: givers >= (asks.others ?? 0) && total >= rounded * (asks.total ?? 0), others: givers, total };
}

/** How every offer stands if what is announced is given and all are settled as at the end of the round: those that wait for each other hold together. */
export function standing(
  pledges: readonly PledgeDocument[],
  offerings: readonly Offering[],
): ReadonlyMap<NationId, Progress> {
  const said = new Map(pledges.map(({ nation, billionsPerYear }) => [nation, billionsPerYear]));
  for (let left = offerings; ; ) {
    const gives = new Map(said);
    for (const { nation, billionsPerYear } of left) {
      gives.set(nation, Math.max(billionsPerYear, said.get(nation) ?? 0));
    }
    const next = left.filter((offering) => progress(offering, gives).holds);
    if (next.length === left.length) {
      return new Map(offerings.map((offering) => [offering.nation, progress(offering, gives)]));
    }
    left = next;
  }
}
