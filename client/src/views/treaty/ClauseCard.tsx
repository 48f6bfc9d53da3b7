import { Pencil, Trash2, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { DomainMark } from "../../parts/DomainMark.tsx";
import { lookOf } from "../../parts/domains.ts";
import type {
  Breach,
  Clause,
  ClauseDocument,
  NationId,
  TreatyKit,
  TreatyText,
  WorldDocument,
} from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { ClauseFacts } from "./ClauseFacts.tsx";
import { ClauseFields } from "./ClauseFields.tsx";
import { formOf, namedIn } from "./clauses.ts";
import { isNew } from "./edits.ts";
import { Sentence } from "./Sentence.tsx";
import { Waits } from "./Waits.tsx";

export interface ClauseCardProps {
  world: WorldDocument;
  clause: Clause;
  kit: TreatyKit | undefined;
  text: TreatyText;
  index: number;
  me: NationId | undefined;
  /** What the rules say of it; not of one that is being changed. */
  said: ClauseDocument | undefined;
  breaches: readonly Breach[];
  conflict: boolean;
  /** Who is bound by it or has signed it; nobody yet while it is written. */
  hands?: readonly NationId[];
  /** How it is changed; absent while it is only read. */
  edit?: { open: boolean; turn(): void; change(clause: Clause): void; remove(): void };
}

/** One clause of a treaty: its sentence, whom and when it binds, how it is checked and what follows a breach. */
export function ClauseCard(props: ClauseCardProps) {
  const { world, clause, kit, text, index, me, said, breaches, conflict, hands = [], edit } = props;
  const { t, name, short } = useWords();
  const figures = useFigures();
  const turns = useRef<HTMLButtonElement>(null);
  const fresh = edit?.open === true && isNew(clause.id);
  useEffect(() => {
    // A clause that was just laid: its fields come next.
    if (fresh) {
      turns.current?.focus();
    }
  }, [fresh]);
  const form = formOf(kit, clause.kind);
  const named = namedIn(clause, form);
  const number = index + 1;
  const broken = breaches.filter((breach) => breach.clause === clause.id);
  return (
    <li
      className="card clause"
      {...lookOf(form?.domain ?? "diplomacy")}
      data-conflict={conflict || undefined}
      data-edits={edit?.open || undefined}
    >
      <div className="clause-head">
        <DomainMark domain={form?.domain ?? "diplomacy"} />
        <div>
          <p className="tiny quiet">{t("treaty.clause", { number, name: name("clause-name", clause.kind) })}</p>
          <Sentence said={said?.sentence} clause={clause} form={form} />
        </div>
        {edit && (
          <div className="clause-acts">
            <button
              type="button"
              ref={turns}
              className="button bare icon-only"
              aria-expanded={edit.open}
              aria-label={t("treaty.clause.change", { number })}
              onClick={edit.turn}
            >
              <Pencil className="icon" aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button bare icon-only"
              aria-label={t("treaty.clause.remove", { number })}
              onClick={edit.remove}
            >
              <Trash2 className="icon" aria-hidden="true" />
            </button>
          </div>
        )}
      </div>
      {conflict && (
        <p className="small worse clause-note">
          <TriangleAlert className="icon" aria-hidden="true" />
          {t("treaty.conflict")}
        </p>
      )}
      {edit?.open && <p className="small quiet clause-note">{name("clause-help", clause.kind)}</p>}
      {edit?.open ? (
        <ClauseFields
          {...{ world, clause, text, form, me }}
          trades={kit?.clauses.some(({ domain }) => domain === "trade") ?? false}
          onChange={edit.change}
        />
      ) : (
        <ClauseFacts
          clause={clause}
          text={text}
          works={said?.works}
          canBeBroken={form?.canBeBroken ?? true}
          named={named}
        />
      )}
      <Waits {...{ named, clause, hands }} />
      {broken.map((breach) => (
        <p key={breach.nation} className="small worse clause-note">
          <TriangleAlert className="icon" aria-hidden="true" />
          {t(breach.remedied ? "treaty.breach.remedy" : "treaty.breach.mend", {
            nation: short(breach.nation),
            percent: figures.percent(breach.missing * 100),
            round: breach.cureUntil,
          })}
        </p>
      ))}
    </li>
  );
}
