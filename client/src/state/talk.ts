import type { Asked } from "../net/api.ts";
import type { ChannelId, ChannelPage, MoveReply, MuteNation, RemoveMessage, TreatyId } from "../protocol.gen.ts";
import { Cell } from "./cell.ts";
import { keep, kept } from "./kept.ts";

/** The number of the last message that was read in each room. */
export type Seen = Readonly<Record<ChannelId, number>>;

/** What a view needs to let people talk. */
export interface Talk {
  /** Says something in a room. Always answered; a broken line delays the answer, it does not lose the words. */
  say(channel: ChannelId, text: string): Promise<MoveReply>;
  /** Messages of a room before one of them. */
  earlier(channel: ChannelId, before: number): Promise<Asked<ChannelPage>>;
  /** The facilitator takes the word from a nation, or gives it back. */
  mute(wish: MuteNation): Promise<MoveReply>;
  /** The facilitator takes a message away. */
  remove(wish: RemoveMessage): Promise<MoveReply>;
  /** Where the reader is: in a room, before the list of all (""), or nowhere. */
  at: Cell<ChannelId | undefined>;
  /** A treaty that a message named and the reader wants to see. */
  called: Cell<TreatyId | undefined>;
  /** How far this seat has read. */
  seen: Cell<Seen>;
}

/** How far a seat has read, kept on this device. */
export function seenCell(scope: string): Cell<Seen> {
  const name = `seen.${scope}`;
  const cell = new Cell<Seen>(read(kept(name)));
  cell.subscribe(() => keep(name, JSON.stringify(cell.get())));
  return cell;
}

/** Read up to here; never less than before. */
export function markSeen(cell: Cell<Seen>, channel: ChannelId, last: number): void {
  const seen = cell.get();
  if (last > (seen[channel] ?? 0)) {
    cell.set({ ...seen, [channel]: last });
  }
}

function read(text: string | null): Seen {
  try {
    return JSON.parse(text ?? "{}") as Seen;
  } catch {
    return {}; // A text of an older page: everything is new again.
  }
}
