import { Fragment } from "react";
import { Answer } from "../../parts/Answer.tsx";
import type { TreatyDocument, TreatyKit, TreatyText, WorldDocument } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import { takeTheirs } from "./edits.ts";
import { Theirs } from "./Theirs.tsx";
import type { Drafting } from "./useTextDraft.ts";

/** What others changed while this is being written; own changes stay, and each that clashes can be given up. */
export function Meanwhile({
  world,
  kit,
  treaty,
  drafting,
  text,
}: {
  world: WorldDocument;
  kit: TreatyKit | undefined;
  treaty: TreatyDocument;
  drafting: Drafting;
  text: TreatyText;
}) {
  const { t, intl, short } = useWords();
  const { draft, put } = drafting;
  const news = treaty.versions.filter(({ number }) => number > (draft?.since ?? 0) && number <= (draft?.version ?? 0));
  if (!draft || news.length === 0) {
    return null;
  }
  const called = (id: string) => {
    const at = text.clauses.findIndex((clause) => clause.id === id);
    return id === "terms"
      ? t("treaty.terms")
      : at < 0
        ? t("treaty.clause.gone")
        : t("treaty.clause.number", { number: at + 1 });
  };
  return (
    <div className="meanwhile" role="status">
      {news.map(({ number, by, changed }) => (
        <Answer key={number} kind="waiting" title={t("treaty.meanwhile", { nation: short(by), number })}>
          {intl.formatList(changed.map(called))}
        </Answer>
      ))}
      {draft.conflicts.map((id) => (
        <Fragment key={id}>
          <Answer
            kind="refused"
            title={t("treaty.clash", { what: called(id) })}
            action={
              <button type="button" className="button" onClick={() => put(takeTheirs(draft, id))}>
                {t("treaty.clash.theirs")}
              </button>
            }
          >
            {t("treaty.clash.stays")}
          </Answer>
          <Theirs {...{ world, id, kit }} text={draft.base} />
        </Fragment>
      ))}
    </div>
  );
}
