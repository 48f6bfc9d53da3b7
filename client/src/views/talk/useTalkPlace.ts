import { useCallback, useSyncExternalStore } from "react";
import type { ChannelId } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";

/** Where the reader talks, and a way there: a room, the list ("") or nowhere. */
export function useTalkPlace(): [ChannelId | undefined, (room: ChannelId | undefined) => void] {
  const { at } = useTable().talk;
  return [useSyncExternalStore(at.subscribe, at.get), useCallback((room: ChannelId | undefined) => at.set(room), [at])];
}
