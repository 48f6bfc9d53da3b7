import { useCallback, useSyncExternalStore } from "react";

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Too narrow for the whole table at once: it is shown place by place. */
export const useNarrow = () => useMedia("(max-width: 1099px)");

/** Room for the hand and all levers together. */
export const useRoomy = () => useMedia("(min-width: 1700px) and (min-height: 900px)");
