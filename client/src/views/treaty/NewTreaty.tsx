import { FileText } from "lucide-react";
import { useId, useState } from "react";
import type { NationId, TreatyText, WorldDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import type { TreatyDesk } from "../table/scene.ts";
import { fromText } from "./asText.ts";
import { amongPlayed } from "./entry.ts";
import { useKit } from "./useKit.ts";
import { useTextDraft } from "./useTextDraft.ts";
import { WritingDesk } from "./WritingDesk.tsx";

/** A treaty that nobody else sees yet: from a template, from a pasted text, or from an empty sheet. */
export function NewTreaty({ world, desk, me }: { world: WorldDocument; desk: TreatyDesk; me: NationId | undefined }) {
  const { t, name } = useWords();
  const kit = useKit();
  const nations = useNations();
  const drafting = useTextDraft(undefined);
  const [pasted, paste] = useState("");
  const [unread, setUnread] = useState(false);
  const id = useId();
  if (!me) {
    return null;
  }
  const played = nations.flatMap(({ nation, delegates }) => (delegates.length > 0 || nation === me ? [nation] : []));
  const begin = (text: TreatyText) => {
    const parties = text.terms.parties.filter((nation) => world.nations.includes(nation));
    drafting.begin({ ...text, terms: { ...text.terms, parties: parties.includes(me) ? parties : [me, ...parties] } });
  };
  if (drafting.draft) {
    return <WritingDesk {...{ world, treaty: undefined, desk, me, kit, drafting, edits: true }} />;
  }
  const empty: TreatyText = {
    terms: {
      title: t("treaty.new.title"),
      parties: played.length > 1 ? played : [...world.nations],
      openToAll: false,
      entry: { atLeast: 2, sharePercent: 0 },
      reservations: false,
      noticeRounds: 1,
      amendment: "all",
    },
    clauses: [],
  };
  const read = (text: string) => {
    const found = fromText(text, empty);
    setUnread(found === undefined);
    if (found) {
      begin(found);
    }
  };
  return (
    <section className="slip treaty-begin" aria-labelledby={`${id}t`}>
      <div className="slip-head">
        <h2 id={`${id}t`} tabIndex={-1} data-begin>
          {t("treaty.new")}
        </h2>
      </div>
      <p className="small quiet">{t("treaty.new.hint")}</p>
      <ul className="template-list">
        {(kit?.templates ?? []).map((template) => (
          <li key={template.name}>
            <button
              type="button"
              className="card treaty"
              onClick={() =>
                begin({
                  ...template.text,
                  terms: {
                    ...amongPlayed(template.text.terms, world.nations, played, nations),
                    title: name("template", template.name),
                  },
                })
              }
            >
              <strong className="story">{name("template", template.name)}</strong>
              <span className="small">{name("template-help", template.name)}</span>
              <span className="tiny quiet">
                {t("treaty.clauses", { count: template.text.clauses.length })} ·{" "}
                {template.text.clauses.map(({ kind }) => name("clause-name", kind)).join(", ")}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="card" onClick={() => begin(empty)}>
            <strong className="story">{t("treaty.new.empty")}</strong>
            <span className="small">{t("treaty.new.empty.hint")}</span>
          </button>
        </li>
      </ul>
      <details className="folded">
        <summary>{t("treaty.paste")}</summary>
        <div className="field paste">
          <label htmlFor={`${id}p`}>{t("treaty.paste.label")}</label>
          <textarea id={`${id}p`} rows={6} value={pasted} onChange={(event) => paste(event.target.value)} />
          {unread && <p className="small worse">{t("treaty.paste.unread")}</p>}
          <button type="button" className="button" disabled={pasted.trim() === ""} onClick={() => read(pasted)}>
            <FileText className="icon" aria-hidden="true" />
            {t("treaty.paste.read")}
          </button>
        </div>
      </details>
    </section>
  );
}
