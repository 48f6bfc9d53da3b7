import { useSyncExternalStore } from "react";
import type { TreatyId } from "../protocol.gen.ts";
import { Cell } from "./cell.ts";
import { keep, kept } from "./kept.ts";
import { useTable } from "./table.ts";
import { useWorld } from "./useDocument.ts";

const cells = new Map<string, Cell<string>>();

/** What stands for one version of a treaty among those that were put aside. */
export const versionMark = (treaty: TreatyId, version: number): string => `${treaty}.${version}`;

/** Versions that this delegate has put aside: "not for us". Only this page forgets to ask; nobody else is told, and a newer version asks anew. */
export function useDeclined(): [ReadonlySet<string>, (mark: string) => void] {
  const { draftScope } = useTable();
  const key = `declined.${draftScope}.${useWorld()?.branch ?? 0}`;
  const cell = cells.get(key) ?? new Cell(kept(key) ?? "");
  cells.set(key, cell);
  const marks = new Set(useSyncExternalStore(cell.subscribe, cell.get).split(" "));
  const turn = (mark: string) => {
    const next = marks.has(mark) ? [...marks].filter((each) => each !== mark) : [...marks, mark];
    cell.set(next.join(" "));
    keep(key, cell.get());
  };
  return [marks, turn];
}
