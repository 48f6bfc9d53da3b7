import type { TreatyTerms, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** What a treaty says besides its clauses, in one short line. */
export function Terms({ terms, world }: { terms: TreatyTerms; world: WorldDocument }) {
  const { t } = useWords();
  const { sunset, noticeRounds, amendment, reservations, openToAll } = terms;
  return (
    <p className="clause-facts terms tiny">
      <span>{t(openToAll ? "treaty.term.open" : "treaty.term.invited")}</span>
      <span>
        {sunset
          ? t("treaty.term.sunset", { year: yearOf(world, sunset + 1), round: sunset })
          : t("treaty.term.forever")}
      </span>
      <span>{t("treaty.term.notice", { rounds: noticeRounds })}</span>
      <span>{t(`treaty.term.amendment.${amendment}` as WordKey)}</span>
      <span>{t(reservations ? "treaty.term.reservations" : "treaty.term.whole")}</span>
    </p>
  );
}
