import { useCallback, useSyncExternalStore } from "react";
import type { TreatyId } from "../protocol.gen.ts";
import { Cell } from "./cell.ts";
import { useTable } from "./table.ts";
import { useWorld } from "./useDocument.ts";

/** What every part of this page knows of it; the text is what the browser keeps. */
const kept = new Map<string, Cell<string>>();

/** Versions that this delegate has put aside: "not for us". Only this page forgets to ask; nobody else is told, and a newer version asks anew. */
export function useDeclined(): [
  ReadonlyMap<TreatyId, number>,
  (treaty: TreatyId, version: number | undefined) => void,
] {
  const { draftScope } = useTable();
  const key = `worldtable.declined.${draftScope}.${useWorld()?.branch ?? 0}`;
  const cell = cellOf(key);
  const text = useSyncExternalStore(cell.subscribe, cell.get);
  const put = useCallback(
    (treaty: TreatyId, version: number | undefined) => {
      const next = new Map(read(cell.get()));
      if (version === undefined) {
        next.delete(treaty);
      } else {
        next.set(treaty, version);
      }
      const written = JSON.stringify([...next]);
      cell.set(written);
      try {
        sessionStorage.setItem(key, written);
      } catch {
        // A browser that forbids storage knows it in this view only.
      }
    },
    [cell, key],
  );
  return [read(text), put];
}

function cellOf(key: string): Cell<string> {
  const known = kept.get(key) ?? new Cell(stored(key));
  kept.set(key, known);
  return known;
}

function stored(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "[]";
  } catch {
    return "[]"; // Storage forbidden: begin with nothing put aside.
  }
}

const read = (text: string): ReadonlyMap<TreatyId, number> => new Map(JSON.parse(text) as [TreatyId, number][]);
