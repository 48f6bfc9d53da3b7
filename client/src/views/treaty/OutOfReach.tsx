import { TriangleAlert } from "lucide-react";
import type { BeyondReach, NationId, TreatyDocument } from "../../protocol.gen.ts";
import { newest } from "../../state/treaties.ts";
import { useWords } from "../../words/useWords.ts";

const few = 3;

/** What this version asks that could be signed and not be kept, with the most that can be: one's own nation first. */
export function OutOfReach({ treaty, me }: { treaty: TreatyDocument; me: NationId | undefined }) {
  const { t, say } = useWords();
  const { clauses } = newest(treaty).text;
  const all = [...(treaty.beyondReach ?? [])].sort((a, b) => Number(b.nation === me) - Number(a.nation === me));
  const line = ({ nation, clause, said }: BeyondReach) => (
    <li key={`${nation} ${clause}`}>
      <span>
        {clause && `${t("treaty.clause.number", { number: clauses.findIndex(({ id }) => id === clause) + 1 })}: `}
        {say(said)}
      </span>
    </li>
  );
  if (all.length === 0) {
    return null;
  }
  return (
    <div className="out-of-reach" role="note">
      <p className="small worse clause-note">
        <TriangleAlert className="icon" aria-hidden="true" />
        {t("treaty.reach")}
      </p>
      <ul className="lines small">{all.slice(0, few).map(line)}</ul>
      {all.length > few && (
        <details className="folded">
          <summary>{t("treaty.reach.more", { count: all.length - few })}</summary>
          <ul className="lines small">{all.slice(few).map(line)}</ul>
        </details>
      )}
    </div>
  );
}
