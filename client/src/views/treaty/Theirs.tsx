import type { ClauseId, TreatyKit, TreatyText, WorldDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { ClauseFacts } from "./ClauseFacts.tsx";
import { formOf, namedIn } from "./clauses.ts";
import { entryOf } from "./entry.ts";
import { Sentence } from "./Sentence.tsx";
import { Terms } from "./Terms.tsx";

/** What somebody else made of a clause or of the terms, to be read beside one's own before one replaces the other. */
export function Theirs(props: { world: WorldDocument; id: ClauseId; text: TreatyText; kit: TreatyKit | undefined }) {
  const { world, id, text, kit } = props;
  const { t, intl, short } = useWords();
  const nations = useNations();
  const clause = text.clauses.find((each) => each.id === id);
  const form = clause && formOf(kit, clause.kind);
  const { title, parties } = text.terms;
  return (
    <div className="theirs">
      <p className="tiny quiet">{t(clause || id === "terms" ? "treaty.clash.reads" : "treaty.clash.dropped")}</p>
      {clause && (
        <>
          <Sentence clause={clause} form={form} />
          <ClauseFacts
            {...{ clause, text }}
            works={undefined}
            named={namedIn(clause, form)}
            canBeBroken={form?.canBeBroken ?? true}
          />
        </>
      )}
      {id === "terms" && (
        <>
          <p className="small">
            <strong>{title}</strong> · {intl.formatList(parties.map(short))} ·{" "}
            {t("treaty.entry.count", { needed: entryOf(text.terms, nations).needed })}
          </p>
          <Terms terms={text.terms} world={world} />
        </>
      )}
    </div>
  );
}
