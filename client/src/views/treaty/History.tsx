import type { TreatyDocument, TreatyEvent, WorldDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { yearOf } from "./clauses.ts";

const few = 4;

/** What happened to a treaty, by whom and when, the latest first. */
export function History({ world, treaty }: { world: WorldDocument; treaty: TreatyDocument }) {
  const { t, short } = useWords();
  const people = new Map(
    useNations().flatMap(({ delegates }) => delegates.map(({ seat, nickname }) => [seat, nickname])),
  );
  const line = (event: TreatyEvent, at: number) => (
    <li key={at}>
      <span>
        {t(`event.${event.kind}` as WordKey, {
          nation: event.nation ? short(event.nation) : "",
          person: (event.seat && people.get(event.seat)) ?? "",
          number: event.version ?? 0,
          clause: event.clause ? treaty.clauses.findIndex(({ clause }) => clause === event.clause) + 1 : 0,
        })}
      </span>
      <span className="tiny quiet">{t("treaty.round", { round: event.round, year: yearOf(world, event.round) })}</span>
    </li>
  );
  const all = treaty.events.toReversed();
  return (
    <section className="slip" aria-labelledby="history-title">
      <div className="slip-head">
        <h2 id="history-title">{t("treaty.history")}</h2>
      </div>
      <ol className="history lines">{all.slice(0, few).map(line)}</ol>
      {all.length > few && (
        <details className="folded">
          <summary>{t("treaty.history.more", { count: all.length - few })}</summary>
          <ol className="history lines">{all.slice(few).map(line)}</ol>
        </details>
      )}
    </section>
  );
}
