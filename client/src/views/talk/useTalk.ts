import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { ChannelDocument, ChannelId, NationId, TalkDocument, TreatyId } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";
import { isOver, titleOf } from "../../state/treaties.ts";
import { useDocument, useDocuments, useTreaties, useWorld, useYou } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { kindOf, type Room, roomsOf } from "./rooms.ts";

/** The rooms that stand open for this reader, with what is new in each. */
export function useRooms(): readonly Room[] {
  const { seen } = useTable().talk;
  const read = useSyncExternalStore(seen.subscribe, seen.get);
  const documents = useDocuments<ChannelDocument>("channel/");
  const you = useYou();
  const seats = useWorld()?.seatsPerNation ?? 1;
  const treaties = useTreaties();
  return useMemo(() => {
    const rooms = you ? roomsOf(documents, you, read, seats) : [];
    const spoken = new Set(rooms.map(({ channel }) => channel));
    const silent = (you ? treaties : [])
      .filter((treaty) => !isOver(treaty) && !spoken.has(`treaty/${treaty.treaty}`))
      .map(({ treaty }) => ({ channel: `treaty/${treaty}`, last: undefined, unread: 0 }));
    return [...rooms, ...silent];
  }, [documents, you, read, seats, treaties]);
}

const nobody: readonly NationId[] = [];
export const useMuted = () => useDocument<TalkDocument>("talk")?.muted ?? nobody;

/** What people call a treaty: its number and its title; its number alone once it has left the table. */
export function useTreatyName(): (treaty: TreatyId) => string {
  const { t } = useWords();
  const treaties = useTreaties();
  return useCallback(
    (number) => {
      const treaty = treaties.find((each) => each.treaty === number);
      return treaty ? t("treaty.named", { number, title: titleOf(treaty) }) : t("talk.room.treaty", { number });
    },
    [t, treaties],
  );
}

/** A room's name as its reader calls it. */
export function useRoomName(): (channel: ChannelId) => string {
  const { t, intl, short } = useWords();
  const mine = useYou()?.nation;
  const treaty = useTreatyName();
  return useCallback(
    (channel) => {
      const room = kindOf(channel);
      switch (room.kind) {
        case "pair":
          return intl.formatList(room.nations.filter((nation) => nation !== mine).map(short));
        case "treaty":
          return treaty(room.number);
        default:
          return t(`talk.room.${room.kind}`);
      }
    },
    [t, intl, short, mine, treaty],
  );
}
