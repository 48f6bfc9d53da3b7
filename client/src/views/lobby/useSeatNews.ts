import { useEffect, useRef } from "react";
import type { NationDocument } from "../../protocol.gen.ts";
import { useAnnounce } from "../../state/announce.tsx";
import { useWords } from "../../words/useWords.ts";

/** Says who sat down, for those who do not see the list fill. */
export function useSeatNews(nations: readonly NationDocument[]): void {
  const { t, short } = useWords();
  const announce = useAnnounce();
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  useEffect(() => {
    const all = nations.flatMap(({ nation, delegates }) => delegates.map((delegate) => ({ nation, ...delegate })));
    const before = known.current;
    known.current = new Set(all.map(({ seat }) => seat));
    for (const { seat, nickname, nation } of before ? all : []) {
      if (!before?.has(seat)) {
        announce(t("lobby.sat-down", { nickname, nation: short(nation) }));
      }
    }
  }, [nations, announce, t, short]);
}
