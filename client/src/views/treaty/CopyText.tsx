import { Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { TreatyKit, TreatyText } from "../../protocol.gen.ts";
import { useNations, useWorld } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { toJson } from "./asText.ts";
import { useFacts } from "./ClauseFacts.tsx";
import { formOf, namedIn, saidOf } from "./clauses.ts";
import { entryOf } from "./entry.ts";
import { marked } from "./marked.ts";
import { useTerms } from "./Terms.tsx";

/** The treaty to carry elsewhere: to read, or for another table. Where a page may not use the clipboard the text is there to be marked. */
export function CopyText({ text, kit }: { text: TreatyText; kit: TreatyKit | undefined }) {
  const { t, intl, fill, name, short } = useWords();
  const nations = useNations();
  const world = useWorld();
  const facts = useFacts();
  const figures = useFigures();
  const terms = useTerms();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [shown, show] = useState<{ text: string; copied: boolean }>();
  const plain = () => {
    const lines = text.clauses.map((clause, at) => {
      const said = saidOf(clause);
      const sentence = marked(intl, said, fill(said))
        ?.map((piece) => piece.text)
        .join("");
      const form = formOf(kit, clause.kind);
      const small = facts(clause, text, form?.canBeBroken ?? true, namedIn(clause, form));
      const print = small.map(([key, value]) => `${t(key)}: ${value}`).join("; ");
      return `${at + 1}. ${sentence ?? name("clause-name", clause.kind)}\n   ${print}`;
    });
    const { needed, neededPercent, shareOf } = entryOf(text.terms, nations);
    return [
      text.terms.title,
      world ? `WorldTable ${world.code}` : "",
      ...lines,
      t("treaty.entry.count", { needed }),
      ...(shareOf
        ? [
            t("treaty.entry.share", {
              needed: figures.percent(neededPercent),
              of: t(`treaty.of.${shareOf}` as WordKey),
            }),
          ]
        : []),
      `${t("treaty.terms.parties")}: ${intl.formatList(text.terms.parties.map(short))}`,
      ...(world ? terms(text.terms, world) : []),
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
