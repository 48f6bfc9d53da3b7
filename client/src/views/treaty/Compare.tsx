import { useState } from "react";
import type { NationId, TreatyDocument, TreatyVersion } from "../../protocol.gen.ts";
import { newest, signatureOf } from "../../state/treaties.ts";
import { useWords } from "../../words/useWords.ts";
import { Choose } from "./Choose.tsx";
import { formOf } from "./clauses.ts";
import { same } from "./edits.ts";
import { Sentence } from "./Sentence.tsx";
import { useKit } from "./useKit.ts";

/** Two versions side by side: what is new, changed or gone says so in a word. */
export function Compare({ treaty, me }: { treaty: TreatyDocument; me: NationId | undefined }) {
  const { t, short } = useWords();
  const kit = useKit();
  const last = newest(treaty);
  const signed = me && signatureOf(treaty, me)?.version;
  const [chosen, choose] = useState(signed && signed !== last.number ? signed : last.number - 1);
  const older = treaty.versions.find(({ number }) => number === chosen) ?? last;
  const ids = [...new Set([...older.text.clauses, ...last.text.clauses].map(({ id }) => id))];
  const cell = (version: TreatyVersion, id: string) => {
    const clause = version.text.clauses.find((each) => each.id === id);
    return clause && <Sentence clause={clause} form={formOf(kit, clause.kind)} />;
  };
  const of = (version: TreatyVersion, id: string) => version.text.clauses.find((each) => each.id === id);
  return (
    <section className="compare" aria-label={t("treaty.compare")}>
      <Choose
        label={t("treaty.compare.with")}
        value={String(older.number)}
        options={treaty.versions
          .slice(0, -1)
          .map(({ number, by }) => [String(number), t("treaty.version", { number, nation: short(by) })])}
        onChange={(number) => choose(Number(number))}
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{t("treaty.version", { number: older.number, nation: short(older.by) })}</th>
            <th scope="col">{t("treaty.version", { number: last.number, nation: short(last.by) })}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const [was, is] = [of(older, id), of(last, id)];
            const word = !was ? "new" : !is ? "gone" : same(was, is) ? "same" : "changed";
            return (
              <tr key={id} data-word={word}>
                <td>{cell(older, id)}</td>
                <td>
                  <span className="tiny compare-word">{t(`treaty.compare.${word}`)}</span>
                  {cell(last, id)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!same(older.text.terms, last.text.terms) && <p className="small">{t("treaty.compare.terms")}</p>}
    </section>
  );
}
