import { TriangleAlert } from "lucide-react";
import type { Clause, NationId } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";

/** Whose signature a clause waits for: it binds nobody before, though the treaty may be in force. */
export function Waits(props: { clause: Clause; named: readonly NationId[]; hands: readonly NationId[] }) {
  const { clause, named, hands } = props;
  const { t, intl, short } = useWords();
  const free = new Set(useNations().flatMap(({ nation, delegates }) => (delegates.length === 0 ? [nation] : [])));
  const { bound } = clause;
  const missing = named.length > 0 ? named.filter((nation) => !hands.includes(nation)) : (bound ?? []);
  // Of those whom it binds, one is enough.
  if (
    missing.length === 0 ||
    (named.length === 0 && missing.some((nation) => hands.includes(nation) || !free.has(nation)))
  ) {
    return null;
  }
  const unplayed = missing.filter((nation) => free.has(nation));
  return (
    <p className={unplayed.length > 0 ? "small worse clause-note" : "small quiet clause-note"}>
      {unplayed.length > 0 && <TriangleAlert className="icon" aria-hidden="true" />}
      {t("treaty.clause.waits", { nations: intl.formatList(missing.map(short)), count: missing.length })}
      {unplayed.length > 0 && ` ${t("treaty.clause.waits.free", { nations: intl.formatList(unplayed.map(short)) })}`}
    </p>
  );
}
