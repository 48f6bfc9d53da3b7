import type { TreatyDocument, TreatyEvent } from "../protocol.gen.ts";
import { titleOf } from "../state/treaties.ts";
import { useNations } from "../state/useDocument.ts";
import { useWords, type WordKey } from "../words/useWords.ts";

/** Says what happened to a treaty, and who did it. */
export function useTreatyEvent(): (treaty: TreatyDocument, event: TreatyEvent) => string {
  const { t, short } = useWords();
  const delegates = useNations().flatMap((nation) => nation.delegates);
  return (treaty, { kind, nation, seat, version, clause, round }) =>
    t(`event.${kind}` as WordKey, {
      nation: nation ? short(nation) : "",
      person: delegates.find((each) => each.seat === seat)?.nickname ?? "",
      number: version ?? 0,
      next: round + 1,
      clause: treaty.clauses.findIndex((each) => each.clause === clause) + 1,
    });
}

/** The latest of a treaty, with its title. */
export function useTreatyNews(): (treaty: TreatyDocument) => string | undefined {
  const say = useTreatyEvent();
  return (treaty) => {
    const event = treaty.events.at(-1);
    return event && `${titleOf(treaty)}: ${say(treaty, event)}`;
  };
}
