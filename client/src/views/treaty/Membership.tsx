import { Answer } from "../../parts/Answer.tsx";
import type { NationId, TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { amended, newest, votesNeeded } from "../../state/treaties.ts";
import { usePlay } from "../../state/usePlay.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** What a member can do: give notice or take it back, and vote on suspending, resuming or ending the treaty. */
export function Membership({ world, treaty, me }: { world: WorldDocument; treaty: TreatyDocument; me: NationId }) {
  const { t, say, intl, short } = useWords();
  const { play, pending, refusal } = usePlay();
  const id = treaty.treaty;
  const { noticeRounds, amendment } = (amended(treaty) ?? newest(treaty)).text.terms;
  const leaves = treaty.members.find(({ nation }) => nation === me)?.leavesAfter;
  const last = world.round + noticeRounds;
  const motions = treaty.status === "suspended" ? ["resume", "terminate"] : ["suspend", "terminate"];
  return (
    <details className="folded membership">
      <summary>{t("treaty.member")}</summary>
      {refusal && (
        <Answer kind="refused" title={t("treaty.refused.member")}>
          {say(refusal.said)}
        </Answer>
      )}
      <div className="motion">
        <p className="small">
          {leaves !== undefined && leaves !== null
            ? t("treaty.leave.given", { round: leaves, year: yearOf(world, leaves + 1) })
            : t("treaty.leave.hint", { rounds: noticeRounds, round: last, year: yearOf(world, last + 1) })}
        </p>
        <button
          type="button"
          className="button"
          disabled={pending}
          onClick={() =>
            void play({ kind: leaves !== undefined && leaves !== null ? "stay-in-treaty" : "leave-treaty", treaty: id })
          }
        >
          {t(leaves !== undefined && leaves !== null ? "treaty.act.stay" : "treaty.act.leave")}
        </button>
      </div>
      {motions.map((on) => {
        const favour = treaty.votes[on] ?? [];
        const mine = favour.includes(me);
        return (
          <div className="motion" key={on}>
            <p className="small">
              <strong>{t(`treaty.motion.${on}` as WordKey)}</strong>{" "}
              {t(`treaty.amendment.needs.${amendment}` as WordKey, {
                count: favour.length,
                all: treaty.members.length,
              })}
              {favour.length >= votesNeeded(amendment, treaty.members.length) && (
                <strong> {t("treaty.vote.carried")}</strong>
              )}
              {favour.length > 0 && <span className="quiet"> {intl.formatList(favour.map(short))}</span>}
            </p>
            <button
              type="button"
              className="button"
              aria-pressed={mine}
              disabled={pending}
              onClick={() => void play({ kind: "vote-treaty", treaty: id, on, favour: !mine })}
            >
              {t(mine ? "treaty.act.voted" : "treaty.act.vote")}
            </button>
          </div>
        );
      })}
    </details>
  );
}
