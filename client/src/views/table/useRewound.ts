import { useEffect, useState } from "react";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";

/** The future that this page knew, and the round in which it met a later one. */
interface Known {
  branch: number;
  told?: number | undefined;
}

/** Whether the game went back to an earlier round since this page last looked: told for one round, or until it was read. */
export function useRewound({ branch, round }: WorldDocument): [boolean, () => void] {
  const key = `worldtable.branch.${useTable().draftScope}`;
  const [known, setKnown] = useState<Known>(() => read(key) ?? { branch });
  const next = branch > known.branch ? { branch, told: round } : known;
  useEffect(() => {
    setKnown(next);
    write(key, next);
  }, [key, next]);
  return [next.told === round, () => setKnown({ branch })];
}

function read(key: string): Known | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Known);
  } catch {
    return undefined; // Storage forbidden: this page remembers by itself.
  }
}

function write(key: string, known: Known): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(known));
  } catch {
    // A browser that forbids storage knows it in this view only.
  }
}
