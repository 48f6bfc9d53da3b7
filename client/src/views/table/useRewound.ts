import { useEffect, useState } from "react";
import type { WorldDocument } from "../../protocol.gen.ts";
import { keep, kept } from "../../state/kept.ts";
import { useTable } from "../../state/table.ts";

/** Whether the game went back to an earlier round since this page last looked: told for one round, or until it was read. */
export function useRewound({ branch, round }: WorldDocument): [boolean, () => void] {
  const key = `branch.${useTable().draftScope}`;
  // The future that this page knows, and the round in which it met that one in the place of another.
  const [known, know] = useState(() => kept(key) ?? `${branch}`);
  const next = branch > Number.parseInt(known, 10) ? `${branch}@${round}` : known;
  useEffect(() => {
    know(next);
    keep(key, next);
  }, [key, next]);
  return [next.endsWith(`@${round}`), () => know(`${branch}`)];
}
