import type {
  DutyDocument,
  NationId,
  SeatId,
  SignatureDocument,
  TreatyDocument,
  TreatyId,
  TreatyStatus,
  TreatyVersion,
  WorldDocument,
} from "../protocol.gen.ts";
import { versionMark } from "./useDeclined.ts";

/** The version that is edited and signed. */
export const newest = (treaty: TreatyDocument): TreatyVersion => treaty.versions.at(-1) as TreatyVersion;

/** The version that binds, while a newer one is proposed in its place. */
export function amended(treaty: TreatyDocument): TreatyVersion | undefined {
  return treaty.inForce === newest(treaty).number
    ? undefined
    : treaty.versions.find(({ number }) => number === treaty.inForce);
}

/** What a treaty is called: its newest title. */
export const titleOf = (treaty: TreatyDocument): string => newest(treaty).text.terms.title;

/** Over for good: it can only be read. */
export const isOver = ({ status }: { status: TreatyStatus }): boolean =>
  status === "expired" || status === "terminated";

/** How a nation stands to the newest version: `half` has turned one key of two, `older` signed what was there before. */
export type Hand = "signed" | "half" | "member" | "older" | "asked" | "outside";

export function signatureOf(treaty: TreatyDocument, nation: NationId): SignatureDocument | undefined {
  return treaty.signatures.find((each) => each.nation === nation);
}

/** Whose word a treaty has: its members, before that whoever has signed the newest version. */
export const inIt = (treaty: TreatyDocument): readonly NationId[] =>
  treaty.members.length > 0
    ? treaty.members.map(({ nation }) => nation)
    : treaty.signatures
        .filter(({ version, keys, needs }) => version === newest(treaty).number && keys >= needs)
        .map(({ nation }) => nation);

export const isMember = (treaty: TreatyDocument, nation: NationId | undefined): boolean =>
  treaty.members.some((each) => each.nation === nation);

export function handOf(treaty: TreatyDocument, nation: NationId): Hand {
  const signed = signatureOf(treaty, nation);
  const { number, text } = newest(treaty);
  const member = isMember(treaty, nation);
  // A member has signed what amends the treaty, who joins what is in force.
  const counts = signed?.version === number || (!member && signed?.version === treaty.inForce);
  if (signed && counts && !(member && treaty.inForce === number)) {
    return signed.keys >= signed.needs ? "signed" : "half";
  }
  if (member) {
    return "member";
  }
  return signed ? "older" : text.terms.parties.includes(nation) ? "asked" : "outside";
}

/** The version that a nation may sign now: what is on offer, what is in force when it joins, what would amend it when it is a member. */
export function signable(treaty: TreatyDocument, nation: NationId): TreatyVersion | undefined {
  const last = newest(treaty);
  const inForce = treaty.versions.find(({ number }) => number === treaty.inForce);
  const member = isMember(treaty, nation);
  const version =
    treaty.status === "open" ? last : treaty.status !== "in-force" ? undefined : member ? last : (inForce ?? last);
  if (!version || (member && version === inForce)) {
    return undefined;
  }
  const { openToAll, parties } = version.text.terms;
  const signed = signatureOf(treaty, nation);
  const done = signed?.version === version.number && signed.keys >= signed.needs;
  return !done && (member || openToAll || parties.includes(nation)) ? version : undefined;
}

/** Whether a treaty binds a nation in the round that is open. */
export const bindsNow = (treaty: TreatyDocument, nation: NationId | undefined, round: number): boolean =>
  treaty.status === "in-force" && treaty.members.some((each) => each.nation === nation && each.since <= round);

/** What a treaty that binds a nation asks of it in this round, clause by clause. */
export const dutiesNow = (treaty: TreatyDocument, nation: NationId): readonly DutyDocument[] =>
  (treaty.clausesInForce ?? treaty.clauses)
    .filter(({ works }) => works)
    .flatMap(({ duties }) => duties.filter((duty) => duty.nation === nation));

/** What members vote on, the gravest first. */
const motions = { terminate: "terminates", suspend: "suspends", resume: "resumes" } as const;
type Motion = (typeof motions)[keyof typeof motions];

/** Members that a change takes under a treaty's rule. */
export const votesNeeded = (rule: string, members: number): number =>
  rule === "two-thirds" ? Math.ceil((2 * members) / 3) : rule === "majority" ? Math.floor(members / 2) + 1 : members;

function carried({ votes, members, versions, inForce }: TreatyDocument): Motion | undefined {
  const rule = versions.find(({ number }) => number === inForce)?.text.terms.amendment;
  const found = (Object.keys(motions) as (keyof typeof motions)[]).find(
    (on) => rule && (votes[on]?.length ?? 0) >= votesNeeded(rule, members.length),
  );
  return found && motions[found];
}

/** What the next seal does to a treaty if nothing changes: it `enters` into force, or its newest version `amends` the one in force; `begins` when it was sealed and binds from the next round on; `late` when no round follows that it could bind; `suspends`, `resumes` or `terminates` when enough members voted for it. */
export type Coming = "enters" | "amends" | "begins" | "late" | Motion;

export function comingOf(treaty: TreatyDocument, world: WorldDocument): Coming | undefined {
  const { number, text } = newest(treaty);
  if (treaty.status === "in-force" && (treaty.since ?? 0) > world.round) {
    return "begins";
  }
  const motion = world.round < world.rounds && !isOver(treaty) ? carried(treaty) : undefined;
  if (motion) {
    return motion;
  }
  const amends = treaty.status === "in-force" && treaty.inForce !== number;
  const over = (text.terms.sunset ?? world.rounds) <= world.round;
  if (!treaty.entry.met || (treaty.status !== "open" && !amends) || (over && world.round < world.rounds)) {
    return undefined;
  }
  return world.round >= world.rounds ? "late" : amends ? "amends" : "enters";
}

/** One thing about a treaty that waits for this delegate. */
export interface TreatyNeed {
  treaty: TreatyId;
  title: string;
  /** `sign`, `moved` (signed, but another version is on offer now), `amend`, `key`, `mend` and `remedy` (an own breach), or `vote`. */
  why: "sign" | "amend" | "moved" | "key" | "mend" | "remedy" | "vote";
  version: number;
  /** Who made the offer or the newest version. */
  by: NationId;
  /** The round at whose seal the offer ends, or the last in which a breach can be mended. */
  until?: number | undefined;
  /** Enough have signed already. */
  met: boolean;
  /** What is voted on. */
  on?: string | undefined;
}

const urgency: readonly TreatyNeed["why"][] = ["remedy", "mend", "key", "moved", "sign", "amend", "vote"];

/** What a delegate may put aside without an answer. */
const optional: ReadonlySet<TreatyNeed["why"]> = new Set(["sign", "amend", "moved"]);

/** What treaties want of a nation now, the most pressing first; in between, what ends soonest. What was declined waits no more. */
export function treatyNeeds(
  treaties: readonly TreatyDocument[],
  nation: NationId,
  seat?: SeatId,
  declined?: ReadonlySet<string>,
): TreatyNeed[] {
  const found = treaties
    .filter((treaty) => !isOver(treaty))
    .flatMap((treaty) => needsOf(treaty, nation, seat))
    .filter(({ why, treaty, version }) => !(optional.has(why) && declined?.has(versionMark(treaty, version))));
  const rank = (need: TreatyNeed) => urgency.indexOf(need.why);
  return found.sort((a, b) => rank(a) - rank(b) || (a.until ?? 99) - (b.until ?? 99));
}

function needsOf(treaty: TreatyDocument, nation: NationId, seat: SeatId | undefined): TreatyNeed[] {
  const { number: version, by, text } = newest(treaty);
  const base = {
    treaty: treaty.treaty,
    title: text.terms.title,
    version,
    by: treaty.offer?.by ?? by,
    met: treaty.status === "open" && treaty.entry.met,
  };
  const hand = handOf(treaty, nation);
  const until = treaty.offer?.until;
  const needs: TreatyNeed[] = [];
  if (hand === "half" && !signatureOf(treaty, nation)?.seats.includes(seat ?? "")) {
    needs.push({ ...base, why: "key", until });
  } else if (hand === "older" && treaty.offer) {
    needs.push({ ...base, why: "moved", by, until });
  } else if (hand === "member" && signable(treaty, nation)?.number === version) {
    needs.push({ ...base, why: "amend", until });
  } else if (hand === "asked" && treaty.offer && signable(treaty, nation)) {
    // What is in force can be joined; but that waits for nobody.
    needs.push({ ...base, why: "sign", until });
  }
  for (const breach of treaty.breaches.filter((each) => each.nation === nation)) {
    needs.push({ ...base, why: breach.remedied ? "remedy" : "mend", until: breach.cureUntil });
  }
  if (isMember(treaty, nation)) {
    const open = Object.entries(treaty.votes).find(([, for_]) => for_.length > 0 && !for_.includes(nation));
    if (open) {
      needs.push({ ...base, why: "vote", on: open[0] });
    }
  }
  return needs;
}

const order: readonly TreatyStatus[] = ["open", "draft", "in-force", "suspended", "expired", "terminated"];

/** Treaties as a list shows them: what can still be changed first, what is over last; the youngest first in between. */
export function inTreatyOrder(treaties: readonly TreatyDocument[]): readonly TreatyDocument[] {
  const rank = ({ status }: TreatyDocument) => order.indexOf(status);
  return [...treaties].sort((a, b) => rank(a) - rank(b) || Number(b.treaty) - Number(a.treaty));
}
