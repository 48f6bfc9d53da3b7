import { type ReactNode, useEffect, useRef, useState } from "react";
import { Answer } from "../../parts/Answer.tsx";
import { useComing } from "../../parts/useComing.ts";
import type { ClauseId, NationId, TreatyDocument, TreatyKit, TreatyText, WorldDocument } from "../../protocol.gen.ts";
import { amended, inIt, isOver, newest } from "../../state/treaties.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { catchFocus } from "../frame/catchFocus.ts";
import { Amendment } from "./Amendment.tsx";
import { ClauseCard } from "./ClauseCard.tsx";
import { Compare } from "./Compare.tsx";
import { CopyText } from "./CopyText.tsx";
import { withClause, withoutClause } from "./clauses.ts";
import { EntryMeter } from "./EntryMeter.tsx";
import { entryOf } from "./entry.ts";
import { Hands } from "./Hands.tsx";
import { Meanwhile } from "./Meanwhile.tsx";
import { OutOfReach } from "./OutOfReach.tsx";
import { PaperFoot } from "./PaperFoot.tsx";
import { Seal } from "./Seal.tsx";
import { Standing } from "./Standing.tsx";
import { StatusPill } from "./StatusPill.tsx";
import { Terms } from "./Terms.tsx";
import { TermsForm } from "./TermsForm.tsx";
import type { Drafting } from "./useTextDraft.ts";

export interface PaperProps {
  world: WorldDocument;
  treaty: TreatyDocument | undefined;
  me: NationId | undefined;
  kit: TreatyKit | undefined;
  drafting: Drafting;
  edits: boolean;
  palette: ReactNode;
  /** The clause whose fields are shown. */
  open: ClauseId | undefined;
  onOpen(clause: ClauseId | undefined): void;
  onDone(treaty: string): void;
}

/** The treaty as it would be read aloud: its clauses, when it binds, and who has signed. */
export function Paper(props: PaperProps) {
  const { world, treaty, me, kit, drafting, edits, palette, open, onOpen, onDone } = props;
  const { t, short } = useWords();
  const nations = useNations();
  const [compares, setCompares] = useState(false);
  const { draft, change } = drafting;
  const last = treaty && newest(treaty);
  // What binds is the paper; what is to take its place lies beside it.
  const binding = treaty && !draft ? amended(treaty) : undefined;
  const shown = binding ?? last;
  const coming = useComing();
  const soon = treaty && !draft && coming(treaty, world);
  const text = (draft?.text ?? shown?.text) as TreatyText;
  const said = new Map((binding ? treaty?.clausesInForce : treaty?.clauses)?.map((clause) => [clause.clause, clause]));
  const conflicts = new Set(draft?.conflicts);
  const title = useRef<HTMLHeadingElement>(null);
  const wrote = useRef(draft !== undefined);
  const writes = draft !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a clause that was removed takes the focus with it
  useEffect(() => {
    if (wrote.current === writes) {
      catchFocus(title.current, { preventScroll: true });
    } else {
      // Another paper lies here now: what comes next begins at its top.
      title.current?.focus();
    }
    wrote.current = writes;
  }, [writes, text.clauses.length]);
  return (
    <article className="slip paper">
      <header className="paper-title">
        <div>
          <p className="small quiet">
            {treaty && `#${treaty.treaty} · `}
            {shown
              ? t(shown.number > 1 ? "treaty.changed" : "treaty.proposed", {
                  number: shown.number,
                  nation: short(shown.by),
                  round: shown.round,
                })
              : t("treaty.unseen")}
            {treaty && treaty.versions.length > 1 && !draft && !binding && (
              <>
                {" · "}
                <button type="button" className="link" aria-expanded={compares} onClick={() => setCompares(!compares)}>
                  {t("treaty.compare")}
                </button>
              </>
            )}
          </p>
          <h2 tabIndex={-1} data-begin ref={title}>
            {text.terms.title}
          </h2>
        </div>
        <div className="paper-marks">
          <Seal />
          {treaty && <StatusPill status={treaty.status} />}
        </div>
      </header>
      {soon && <Answer kind="accepted" title={soon} />}
      {draft && treaty && <Meanwhile {...{ world, kit, treaty, drafting, text }} />}
      {compares && treaty && !draft ? (
        <Compare {...{ world, treaty, me }} />
      ) : (
        <ol className="clauses">
          {text.clauses.map((clause, index) => (
            <ClauseCard
              key={clause.id}
              {...{ world, clause, kit, text, index, me }}
              said={draft ? undefined : said.get(clause.id)}
              breaches={treaty?.breaches ?? []}
              conflict={conflicts.has(clause.id)}
              hands={treaty ? inIt(treaty) : []}
              {...(draft && {
                edit: {
                  open: open === clause.id,
                  turn: () => onOpen(open === clause.id ? undefined : clause.id),
                  change: (next) => change(withClause(text, next)),
                  remove: () => change(withoutClause(text, clause.id)),
                },
              })}
            />
          ))}
          {text.clauses.length === 0 && <li className="small quiet">{t("treaty.clauses.none")}</li>}
        </ol>
      )}
      {treaty && !draft && !compares && !binding && <OutOfReach treaty={treaty} me={me} />}
      {palette}
      {draft ? (
        <TermsForm {...{ world, nations, me }} terms={text.terms} onChange={(terms) => change({ ...text, terms })} />
      ) : (
        <>
          {treaty?.inForce === undefined ? (
            <EntryMeter entry={treaty?.entry ?? entryOf(text.terms, nations)} of={text.terms.parties.length} />
          ) : (
            <Standing treaty={treaty} world={world} />
          )}
          <Terms terms={text.terms} world={world} />
        </>
      )}
      {treaty && !draft && <Hands treaty={treaty} me={me} />}
      {treaty && binding && !isOver(treaty) && <Amendment {...{ world, treaty, kit, me }} />}
      <PaperFoot {...{ world, treaty, me, drafting, edits, onDone }} />
      {!draft && <CopyText text={text} kit={kit} />}
    </article>
  );
}
