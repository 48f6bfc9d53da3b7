import type { NationId, TreatyAccount, TreatyDocument } from "../../protocol.gen.ts";

/** What a nation promised and delivered, summed over treaties; money is billions a year, on average over the rounds that are counted. */
export interface Account {
  nation: NationId;
  duties: number;
  kept: number;
  found: number;
  promised: number;
  delivered: number;
  /** Its economy (billions a year) and people (millions) as those rounds opened, on average; 0 where nobody wrote them down. */
  gdp: number;
  people: number;
}

/** One line per nation that had a duty, in the pack's order; money is a yearly average of the rounds that are counted. */
export function sumUp(accounts: readonly TreatyAccount[], order: readonly NationId[]): readonly Account[] {
  const rounds = new Set(accounts.map(({ round }) => round)).size || 1;
  const rank = (nation: NationId) => (order.includes(nation) ? order.indexOf(nation) : order.length);
  return [...new Set(accounts.map(({ nation }) => nation))]
    .map((nation) => {
      const some = accounts.filter((each) => each.nation === nation);
      const sum = (of: (account: TreatyAccount) => number) => some.reduce((total, each) => total + of(each), 0);
      const own = [...new Map(some.map((each) => [each.round, each])).values()];
      const mean = (of: (account: TreatyAccount) => number) =>
        own.reduce((total, each) => total + of(each), 0) / own.length;
      return {
        nation,
        gdp: mean((each) => each.gdpBillions ?? 0),
        people: mean((each) => each.peopleMillions ?? 0),
        duties: sum((each) => each.duties),
        kept: sum((each) => each.kept),
        found: sum((each) => each.found),
        promised: sum((each) => each.promisedBillions) / rounds,
        delivered: sum((each) => each.deliveredBillions) / rounds,
      };
    })
    .sort((a, b) => rank(a.nation) - rank(b.nation));
}

/** One treaty that binds two nations to each other. */
export interface Bond {
  treaty: string;
  title: string;
  /** The round in which the later of the two was bound. */
  since: number;
  /** The last round, when one of them leaves or the treaty ends. */
  until: number | undefined;
}

export const pairOf = (a: NationId, b: NationId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Who is bound to whom by treaties that are in force, and since and until when. */
export function bondsOf(treaties: readonly TreatyDocument[]): ReadonlyMap<string, readonly Bond[]> {
  const bonds = new Map<string, Bond[]>();
  for (const { treaty, members, versions, inForce, status } of treaties) {
    const text = versions.find(({ number }) => number === inForce)?.text;
    if (!text || status === "expired" || status === "terminated") {
      continue;
    }
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        const ends = [a.leavesAfter, b.leavesAfter, text.terms.sunset].filter((end) => typeof end === "number");
        const bond: Bond = {
          treaty,
          title: text.terms.title,
          since: Math.max(a.since, b.since),
          until: ends.length > 0 ? Math.min(...ends) : undefined,
        };
        const pair = pairOf(a.nation, b.nation);
        bonds.set(pair, [...(bonds.get(pair) ?? []), bond]);
      }
    }
  }
  return bonds;
}
