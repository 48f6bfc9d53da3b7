import { type ReactNode, useState } from "react";
import type { ClauseForm, ClauseId, NationId, TreatyDocument, TreatyKit, WorldDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import type { TreatyDesk } from "../table/scene.ts";
import { useNarrow } from "../table/useNarrow.ts";
import { freshClause, withClause } from "./clauses.ts";
import { Palette } from "./Palette.tsx";
import { Paper } from "./Paper.tsx";
import type { Drafting } from "./useTextDraft.ts";

export interface WritingDeskProps {
  world: WorldDocument;
  /** Undefined while nobody else sees it. */
  treaty: TreatyDocument | undefined;
  desk: TreatyDesk;
  me: NationId | undefined;
  kit: TreatyKit | undefined;
  drafting: Drafting;
  /** Whether the reader may change it. */
  edits: boolean;
  children?: ReactNode;
}

/** The paper, while it is written with what can be added beside it: on a narrow screen below its clauses. */
export function WritingDesk({ children, desk, ...paper }: WritingDeskProps) {
  const { drafting, edits, kit, treaty, me } = paper;
  const narrow = useNarrow();
  const income = new Map(useNations().map(({ nation, figures }) => [nation, figures.gdpPerPerson]));
  const text = drafting.draft?.text;
  const [open, setOpen] = useState<ClauseId | undefined>(drafting.draft?.conflicts[0]);
  const add = (form: ClauseForm) => {
    if (text && me) {
      const clause = freshClause(form, text, treaty === undefined, me, (nation) => income.get(nation) ?? 0);
      drafting.change(withClause(text, clause));
      setOpen(clause.id);
    }
  };
  const palette = edits && text && <Palette kit={kit} folded={narrow} onAdd={add} />;
  return (
    <div className="treaty-desk" data-edits={palette ? true : undefined} data-alone={children ? undefined : true}>
      {!narrow && palette}
      <Paper
        {...paper}
        open={open}
        onOpen={setOpen}
        palette={narrow && palette}
        onDone={(treaty) => desk.go({ view: "treaty", treaty })}
      />
      {children}
    </div>
  );
}
