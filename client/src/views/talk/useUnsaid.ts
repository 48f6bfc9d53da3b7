import { type Dispatch, type SetStateAction, useEffect, useState } from "react";
import type { ChannelId } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";

/** What was typed and not said yet: kept in this tab per seat and room, through phases, rounds and refreshes. */
export function useUnsaid(room: ChannelId): [string, Dispatch<SetStateAction<string>>] {
  const { draftScope } = useTable();
  const key = `worldtable.unsaid.${draftScope}.${room}`;
  const [text, setText] = useState(() => read(key));
  useEffect(() => {
    try {
      sessionStorage.setItem(key, text);
    } catch {
      // A browser that forbids storage keeps it in this view only.
    }
  }, [key, text]);
  return [text, setText];
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
