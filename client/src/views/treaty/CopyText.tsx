import { Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { TreatyText } from "../../protocol.gen.ts";
import { useNations, useWorld } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { toJson } from "./asText.ts";
import { saidOf } from "./clauses.ts";
import { entryOf } from "./entry.ts";
import { marked } from "./marked.ts";

/** The treaty to carry elsewhere: to read, or for another table. Where a page may not use the clipboard the text is there to be marked. */
export function CopyText({ text }: { text: TreatyText }) {
  const { t, intl, fill, name, short } = useWords();
  const nations = useNations();
  const world = useWorld();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [shown, show] = useState<{ text: string; copied: boolean }>();
  const plain = () => {
    const lines = text.clauses.map((clause, at) => {
      const said = saidOf(clause);
      const sentence = marked(intl, said, fill(said))
        ?.map((piece) => piece.text)
        .join("");
      return `${at + 1}. ${sentence ?? name("clause-name", clause.kind)}`;
    });
    const { needed } = entryOf(text.terms, nations);
    return [
      text.terms.title,
      world ? `WorldTable ${world.code}` : "",
      ...lines,
      t("treaty.entry.count", { needed }),
      intl.formatList(text.terms.parties.map(short)),
    ].join("\n");
  };
  const copy = async (what: string) => {
    let copied = false;
    try {
      await navigator.clipboard.writeText(what);
      copied = true;
    } catch {
      copied = false; // Not allowed here, as on plain http: the text below can be marked and copied by hand.
    }
    show({ text: what, copied });
    requestAnimationFrame(() => area.current?.select());
  };
  return (
    <div className="copy-text">
      <div className="row wrap">
        <button type="button" className="button bare" onClick={() => void copy(plain())}>
          <Copy className="icon" aria-hidden="true" />
          {t("treaty.copy.text")}
        </button>
        <button type="button" className="button bare" onClick={() => void copy(toJson(text))}>
          <Copy className="icon" aria-hidden="true" />
          {t("treaty.copy.json")}
        </button>
      </div>
      {shown && (
        <div className="field paste">
          <label htmlFor={id} role="status">
            {t(shown.copied ? "treaty.copy.done" : "treaty.copy.byHand")}
          </label>
          <textarea id={id} ref={area} rows={5} readOnly value={shown.text} />
        </div>
      )}
    </div>
  );
}
