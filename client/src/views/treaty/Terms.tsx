import type { TreatyTerms, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** What a treaty says besides its clauses, in one short line. */
export function Terms({ terms, world }: { terms: TreatyTerms; world: WorldDocument }) {
  return (
    <p className="clause-facts terms tiny">
      {useTerms()(terms, world).map((said) => (
        <span key={said}>{said}</span>
      ))}
    </p>
  );
}

/** Says the terms one by one: who may join, when it ends, how one leaves, who changes it, and whether clauses can be left out. */
export function useTerms(): (terms: TreatyTerms, world: WorldDocument) => readonly string[] {
  const { t } = useWords();
  return ({ sunset, noticeRounds, amendment, reservations, openToAll }, world) => [
    t(openToAll ? "treaty.term.open" : "treaty.term.invited"),
    sunset ? t("treaty.term.sunset", { year: yearOf(world, sunset + 1), round: sunset }) : t("treaty.term.forever"),
    t("treaty.term.notice", { rounds: noticeRounds }),
    t(`treaty.term.amendment.${amendment}` as WordKey),
    t(reservations ? "treaty.term.reservations" : "treaty.term.whole"),
  ];
}
