import { useEffect, useSyncExternalStore } from "react";
import type { TreatyId } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";

/** Somebody pressed a treaty's name in a message: the table lays it open. */
export function useCalledTreaty(open: (treaty: TreatyId) => void): void {
  const { called } = useTable().talk;
  const treaty = useSyncExternalStore(called.subscribe, called.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each call
  useEffect(() => {
    if (treaty !== undefined) {
      called.set(undefined);
      open(treaty);
    }
  }, [treaty]);
}
