import type { ChannelDocument, ChannelId, Message, NationId, You } from "../../protocol.gen.ts";
import type { Seen } from "../../state/talk.ts";

/** What kind of room it is, and whose. */
export type RoomKind =
  | { kind: "floor" }
  | { kind: "delegation" }
  | { kind: "pair"; nations: readonly NationId[] }
  | { kind: "treaty"; number: string };

/** One room as the list shows it. */
export interface Room {
  channel: ChannelId;
  last: Message | undefined;
  unread: number;
}

/** The room of two nations. */
export const pairOf = (one: NationId, other: NationId): ChannelId => `pair/${[one, other].sort().join("+")}`;

/** The own delegation's room. */
export const delegationOf = (nation: NationId): ChannelId => `delegation/${nation}`;

export function kindOf(channel: ChannelId): RoomKind {
  const [kind, name = ""] = channel.split("/");
  switch (kind) {
    case "pair":
      return { kind, nations: name.split("+") };
    case "treaty":
      return { kind, number: name };
    case "delegation":
      return { kind };
    default:
      return { kind: "floor" };
  }
}

/** The reader's own words are never news. */
export const isOwn = (message: Message, you: You | undefined): boolean =>
  you?.role === "facilitator" ? message.nation === undefined : message.seat !== undefined && message.seat === you?.seat;

export function unreadOf(document: ChannelDocument, seen: Seen, you: You): number {
  const read = seen[document.channel] ?? 0;
  const first = document.messages[0]?.number ?? 1;
  const before = Math.max(0, first - 1 - read);
  return before + document.messages.filter((message) => message.number > read && !isOwn(message, you)).length;
}

/** The rooms that stand open for this reader: the floor and the own delegation first, then where somebody spoke last. */
export function roomsOf(
  documents: readonly ChannelDocument[],
  you: You,
  seen: Seen,
  seatsPerNation: number,
): readonly Room[] {
  const own = you.nation !== undefined && seatsPerNation > 1 ? [delegationOf(you.nation)] : [];
  const fixed = ["floor", ...own];
  const rooms = new Map<ChannelId, Room>(fixed.map((channel) => [channel, { channel, last: undefined, unread: 0 }]));
  const spoken = [...documents].sort((a, b) => timeOf(b).localeCompare(timeOf(a)));
  for (const document of spoken) {
    const { channel } = document;
    rooms.set(channel, { channel, last: document.messages.at(-1), unread: unreadOf(document, seen, you) });
  }
  return [...rooms.values()];
}

const timeOf = (document: ChannelDocument) => document.messages.at(-1)?.at ?? "";

/** Everything that a page has heard of a room: its last messages outrank what was loaded before, and what was removed since is empty. */
export function heardOf(
  before: ReadonlyMap<number, Message>,
  loaded: readonly Message[],
  document: ChannelDocument | undefined,
): ReadonlyMap<number, Message> {
  const known = new Map(before);
  for (const message of [...loaded, ...(document?.messages ?? [])]) {
    known.set(message.number, message);
  }
  for (const number of document?.removed ?? []) {
    const message = known.get(number);
    if (message) {
      const { text: _, ...rest } = message;
      known.set(number, { ...rest, mentions: [] });
    }
  }
  return known;
}

/** The messages without a gap up to the last: what was loaded before, and what stands now. */
export function unbroken(known: ReadonlyMap<number, Message>, last: number): readonly Message[] {
  const run: Message[] = [];
  for (let message = known.get(last); message; message = known.get(message.number - 1)) {
    run.unshift(message);
  }
  return run;
}

/** A piece of a message: plain letters, or something it names. */
export type Piece = { text: string; at: number } & Partial<Pick<Message["mentions"][number], "kind" | "name">>;

/** Cuts a message where it names something. */
export function piecesOf({ text = "", mentions }: Pick<Message, "text" | "mentions">): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { at, length, kind, name } of mentions) {
    pieces.push({ text: text.slice(from, at), at: from }, { text: text.slice(at, at + length), at, kind, name });
    from = at + length;
  }
  return [...pieces, { text: text.slice(from), at: from }].filter((piece) => piece.text !== "");
}
