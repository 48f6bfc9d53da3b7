import { useCallback } from "react";
import type { NationId, TreatyDocument } from "../protocol.gen.ts";
import { dutiesNow } from "../state/treaties.ts";
import { useDuty } from "../views/treaty/useDuty.ts";
import { useWords } from "../words/useWords.ts";

const few = 2;

/** Says what a treaty asks of a nation that it binds, in a line: "Climate Fund: give $160 bn a year, 11.1 % of your budget". */
export function useBound(): (treaty: TreatyDocument, nation: NationId) => string {
  const { t } = useWords();
  const say = useDuty();
  return useCallback(
    (treaty, nation) => {
      const duties = dutiesNow(treaty, nation);
      const more = duties.length > few + 1 ? duties.length - few : 0;
      const told = duties.slice(0, more > 0 ? few : undefined).map(say);
      return told.length === 0
        ? t("treaty.bound.nothing")
        : `${[...told, ...(more > 0 ? [t("treaty.bound.more", { count: more })] : [])].join("; ")}.`;
    },
    [t, say],
  );
}
