import { useCallback } from "react";
import { useWords } from "../words/useWords.ts";

/** A lever with whom or what it goes to: "Aid: East Africa", "Climate fund". */
export function useLeverName(): (lever: string, to?: string) => string {
  const words = useWords();
  return useCallback(
    (lever, to) => {
      if (to === undefined) {
        return words.name("lever", lever);
      }
      return lever === "pool"
        ? words.name("pool", to)
        : words.t("plan.leverTo", { lever: words.name("lever", lever), to: words.target(to) });
    },
    [words],
  );
}
