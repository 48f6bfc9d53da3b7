import { useCallback, useState } from "react";
import { useTable } from "./table.ts";
import { useWorld } from "./useDocument.ts";

/** Something unsent, such as a half-moved slider: kept per seat, branch and round, so that a refresh does not lose it. A lasting one outlives its round. */
export function useDraft<T>(name: string, lasting = false): [T | undefined, (draft: T | undefined) => void] {
  const { draftScope } = useTable();
  const world = useWorld();
  const key = `worldtable.draft.${draftScope}.${world?.branch ?? 0}.${lasting ? "" : (world?.round ?? 0)}.${name}`;
  const [held, setHeld] = useState<{ key: string; draft: T | undefined }>(() => ({ key, draft: read<T>(key) }));
  const draft = held.key === key ? held.draft : read<T>(key);
  const set = useCallback(
    (next: T | undefined) => {
      setHeld({ key, draft: next });
      write(key, next);
    },
    [key],
  );
  return [draft, set];
}

function read<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined; // Storage forbidden or a text of an older page: begin without a draft.
  }
}

function write(key: string, draft: unknown): void {
  try {
    if (draft === undefined) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(draft));
    }
  } catch {
    // A browser that forbids storage keeps the draft in this view only.
  }
}
