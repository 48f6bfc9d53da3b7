import { Grid3x3, PencilLine, Plus, Scale } from "lucide-react";
import { useId } from "react";
import { Empty } from "../../parts/Empty.tsx";
import type { NationId, TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { inTreatyOrder, isOver, treatyNeeds } from "../../state/treaties.ts";
import { useDeclined } from "../../state/useDeclined.ts";
import { useYou } from "../../state/useDocument.ts";
import { useDraft } from "../../state/useDraft.ts";
import { useWords } from "../../words/useWords.ts";
import type { TreatyDesk } from "../table/scene.ts";
import { useNarrow } from "../table/useNarrow.ts";
import { draftOf, type TextDraft } from "./edits.ts";
import { TreatyRow } from "./TreatyRow.tsx";
import { TwoKeys } from "./TwoKeys.tsx";

export interface HomeProps {
  world: WorldDocument;
  desk: TreatyDesk;
  treaties: readonly TreatyDocument[];
  me: NationId | undefined;
}

/** Every treaty of the world: what can still be changed first, what binds next, what is over last. */
export function TreatyHome({ world, desk, treaties, me, titled = false }: HomeProps & { titled?: boolean }) {
  const { t } = useWords();
  const seat = useYou()?.seat;
  const narrow = useNarrow();
  const waits = useId();
  const [unseen] = useDraft<TextDraft>(draftOf(), true);
  const draft = me && world.phase === "table" ? unseen : undefined;
  const [declined] = useDeclined();
  const waiting = new Set(me ? treatyNeeds(treaties, me, seat, declined).map(({ treaty }) => treaty) : []);
  const open = (treaty: string) => desk.go({ view: "treaty", treaty });
  const ordered = inTreatyOrder(treaties);
  const groups = [
    ["talk", ordered.filter(({ status }) => status === "open" || status === "draft")],
    ["bind", ordered.filter(({ status }) => status === "in-force" || status === "suspended")],
    ["over", ordered.filter(isOver)],
  ] as const;
  return (
    <div className="treaty-home">
      {(narrow || titled) && (
        <h2 tabIndex={-1} data-begin>
          {t("treaty.title")}
        </h2>
      )}
      <div className="treaty-acts">
        {me && world.phase === "table" && (
          <button
            type="button"
            className="button main"
            onClick={() => desk.go({ view: "new" })}
            aria-describedby={draft && waits}
          >
            {draft ? <PencilLine className="icon" aria-hidden="true" /> : <Plus className="icon" aria-hidden="true" />}
            {draft ? t("treaty.draft.goOn", { title: draft.text.terms.title }) : t("treaty.new")}
          </button>
        )}
        <button type="button" className="button" onClick={() => desk.go({ view: "bonds" })}>
          <Grid3x3 className="icon" aria-hidden="true" />
          {t("treaty.bonds")}
        </button>
        <button type="button" className="button" onClick={() => desk.go({ view: "ledger" })}>
          <Scale className="icon" aria-hidden="true" />
          {t("treaty.ledger")}
        </button>
        {draft && (
          <p className="tiny quiet" id={waits}>
            {t("treaty.draft.waits")}
          </p>
        )}
      </div>
      {treaties.length === 0 && !draft && (
        <Empty title={t("treaty.none")}>{t(me ? "treaty.none.you" : "treaty.none.watch")}</Empty>
      )}
      {groups.map(
        ([name, some]) =>
          some.length > 0 && (
            <section key={name} aria-label={t(`treaty.group.${name}`)}>
              <h3>{t(`treaty.group.${name}`)}</h3>
              <ul className="treaty-list">
                {some.map((treaty) => (
                  <li key={treaty.treaty}>
                    <TreatyRow {...{ world, treaty, me }} waits={waiting.has(treaty.treaty)} onOpen={open} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {me && world.seatsPerNation > 1 && <TwoKeys />}
    </div>
  );
}
