import type { ChallengeDocument, MeterDocument, MeterId } from "../../protocol.gen.ts";

const kept = new WeakMap<readonly ChallengeDocument[], readonly ChallengeDocument[]>();

/** Challenges in the order in which they open. */
export function inOrder(challenges: readonly ChallengeDocument[]): readonly ChallengeDocument[] {
  const known = kept.get(challenges);
  if (known) {
    return known;
  }
  const sorted = [...challenges].sort(
    (a, b) => a.figures.opensInRound - b.figures.opensInRound || a.challenge.localeCompare(b.challenge),
  );
  kept.set(challenges, sorted);
  return sorted;
}

/** The meters of challenges that are open; all of them while none is. */
export function atStake(
  meters: readonly MeterDocument[],
  challenges: readonly ChallengeDocument[],
  round: number,
): readonly MeterDocument[] {
  const open = challenges.filter((challenge) => challenge.figures.opensInRound <= round);
  const found = meters.filter((meter) => open.some((challenge) => challenge.figures.meter === meter.id));
  return found.length > 0 ? found : meters;
}

/** Where meters end if everything announced is given: each by the challenge whose pool was promised to. */
export function aheadsOf(challenges: readonly ChallengeDocument[]): Readonly<Record<MeterId, number>> {
  return Object.fromEntries(
    challenges.flatMap(({ figures, headingWithPledges }) =>
      headingWithPledges === undefined ? [] : [[figures.meter, headingWithPledges]],
    ),
  );
}
