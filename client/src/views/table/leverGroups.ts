import type { LeverDocument } from "../../protocol.gen.ts";

/** A kind of lever that is set for one nation at a time. */
export interface LeverGroup {
  lever: string;
  levers: readonly LeverDocument[];
}

export interface LeverGroups {
  /** The nation's own, and its gifts to the pools. */
  own: readonly LeverDocument[];
  /** Those towards each nation, kind by kind. */
  each: readonly LeverGroup[];
  /** What opens in a later round; of a kind towards each nation one stands for all. */
  later: readonly LeverDocument[];
}

/** The levers of a plan in the order in which they lie on the table. */
export function leverGroups(levers: readonly LeverDocument[], round: number): LeverGroups {
  const towards = ({ lever, to }: LeverDocument) => to !== undefined && lever !== "pool";
  const open = levers.filter(({ opensInRound }) => opensInRound <= round);
  const kinds = [...new Set(open.filter(towards).map(({ lever }) => lever))];
  const later = new Map<string, LeverDocument>();
  for (const each of levers.filter(({ opensInRound }) => opensInRound > round)) {
    const { to, ...kind } = each;
    later.set(towards(each) ? each.lever : `${each.lever}/${to}`, towards(each) ? kind : each);
  }
  return {
    own: open.filter((each) => !towards(each)),
    each: kinds.map((lever) => ({ lever, levers: open.filter((each) => towards(each) && each.lever === lever) })),
    later: [...later.values()],
  };
}
