import { useState } from "react";
import type { NationId, TreatyDocument, TreatyVersion, WorldDocument } from "../../protocol.gen.ts";
import { amended, newest, signatureOf } from "../../state/treaties.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { Choose } from "./Choose.tsx";
import { ClauseFacts } from "./ClauseFacts.tsx";
import { formOf, namedIn } from "./clauses.ts";
import { same } from "./edits.ts";
import { Sentence } from "./Sentence.tsx";
import { Terms } from "./Terms.tsx";
import { useKit } from "./useKit.ts";

/** Two versions side by side: what is new, changed or gone says so in a word. */
export function Compare(props: { world: WorldDocument; treaty: TreatyDocument; me: NationId | undefined }) {
  const { world, treaty, me } = props;
  const { t, short } = useWords();
  const kit = useKit();
  const last = newest(treaty);
  const signed = me && signatureOf(treaty, me)?.version;
  const [chosen, choose] = useState(
    amended(treaty)?.number ?? (signed && signed !== last.number ? signed : last.number - 1),
  );
  const older = treaty.versions.find(({ number }) => number === chosen) ?? last;
  const ids = [...new Set([...older.text.clauses, ...last.text.clauses].map(({ id }) => id))];
  const cell = (version: TreatyVersion, id: string) => {
    const clause = version.text.clauses.find((each) => each.id === id);
    return (
      clause && (
        <>
          <Sentence clause={clause} form={formOf(kit, clause.kind)} />
          <ClauseFacts
            {...{ clause }}
            text={version.text}
            works={undefined}
            named={namedIn(clause, formOf(kit, clause.kind))}
            canBeBroken={formOf(kit, clause.kind)?.canBeBroken ?? true}
          />
        </>
      )
    );
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
          {!same(older.text.terms, last.text.terms) && (
            <tr data-word="changed">
              <td>
                <AllTerms world={world} version={older} />
              </td>
              <td>
                <span className="tiny compare-word">{t("treaty.compare.changed")}</span>
                <AllTerms world={world} version={last} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

/** What a version says besides its clauses: its title, who is invited, and when it binds. */
function AllTerms({ world, version }: { world: WorldDocument; version: TreatyVersion }) {
  const { t, short, intl } = useWords();
  const figures = useFigures();
  const { terms } = version.text;
  const { atLeast, shareOf, sharePercent } = terms.entry;
  return (
    <>
      <p className="said">{terms.title}</p>
      <p className="small">
        {t("treaty.terms.parties")}: {intl.formatList(terms.parties.map(short))}
      </p>
      <p className="small">
        {t("treaty.entry.count", { needed: atLeast })}
        {shareOf && (
          <>
            {" "}
            {t("treaty.entry.share", {
              needed: figures.percent(sharePercent),
              of: t(`treaty.of.${shareOf}` as WordKey),
            })}
          </>
        )}
      </p>
      <Terms {...{ world, terms }} />
    </>
  );
}
