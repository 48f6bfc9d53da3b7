import { useTreatyEvent } from "../../parts/useTreatyEvent.ts";
import type { TreatyDocument, TreatyEvent, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useWords } from "../../words/useWords.ts";

const few = 4;

/** What happened to a treaty, by whom and when, the latest first. */
export function History({ world, treaty }: { world: WorldDocument; treaty: TreatyDocument }) {
  const { t } = useWords();
  const say = useTreatyEvent();
  const line = (event: TreatyEvent, at: number) => (
    <li key={at}>
      <span>{say(treaty, event)}</span>
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
