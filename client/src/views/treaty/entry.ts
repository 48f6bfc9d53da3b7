import type {
  EntryDocument,
  EntryRule,
  NationDocument,
  NationFigures,
  NationId,
  TreatyTerms,
} from "../../protocol.gen.ts";

const shares: Readonly<Record<string, (figures: NationFigures) => number>> = {
  gdp: (figures) => figures.gdpTrillions,
  population: (figures) => figures.populationMillions,
  emissions: (figures) => figures.emissionsGigatonnes,
};

/** Percent of the world that some nations hold, of what an entry rule counts. */
export function shareOf(rule: EntryRule, some: readonly NationId[], nations: readonly NationDocument[]): number {
  const of = shares[rule.shareOf ?? ""];
  if (!of) {
    return 0;
  }
  const sum = (all: readonly NationDocument[]) => all.reduce((total, each) => total + of(each.figures), 0);
  const all = sum(nations);
  return all === 0 ? 0 : (sum(nations.filter(({ nation }) => some.includes(nation))) / all) * 100;
}

/** How far terms that nobody signed yet would be, and how far they get if everybody invited signs. */
export function entryOf(terms: TreatyTerms, nations: readonly NationDocument[]): EntryDocument & { atMost: number } {
  const { entry, parties } = terms;
  return {
    signed: 0,
    needed: entry.atLeast,
    ...(entry.shareOf && { shareOf: entry.shareOf }),
    signedPercent: 0,
    neededPercent: entry.shareOf ? entry.sharePercent : 0,
    adds: [],
    met: false,
    atMost: shareOf(entry, terms.openToAll ? nations.map(({ nation }) => nation) : parties, nations),
  };
}

/** Whether it could enter into force with everybody invited, or with those among them who are played. */
export function canEnter(
  terms: TreatyTerms,
  nations: readonly NationDocument[],
  played: readonly NationId[] = nations.map(({ nation }) => nation),
): boolean {
  const invited = terms.openToAll
    ? nations.filter(({ playable }) => playable).map(({ nation }) => nation)
    : terms.parties;
  const sign = invited.filter((nation) => played.includes(nation));
  const { neededPercent } = entryOf(terms, nations);
  return sign.length >= terms.entry.atLeast && shareOf(terms.entry, sign, nations) >= neededPercent;
}

/** The terms of a template that invites everybody, for those nations that somebody plays: only they can sign. One that names its parties keeps them. */
export function amongPlayed(
  terms: TreatyTerms,
  all: readonly NationId[],
  played: readonly NationId[],
  nations: readonly NationDocument[],
): TreatyTerms {
  const parties = all.filter((nation) => played.includes(nation));
  if (parties.length < 2 || terms.parties.length < all.length) {
    return terms;
  }
  const { atLeast, sharePercent } = terms.entry;
  const reach = Math.floor(shareOf(terms.entry, parties, nations) / 5) * 5;
  const entry = {
    ...terms.entry,
    atLeast: Math.min(atLeast, parties.length),
    sharePercent: Math.min(sharePercent, reach),
  };
  return { ...terms, parties, entry };
}
