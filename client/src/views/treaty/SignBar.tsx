import { type ReactNode, useRef, useState } from "react";
import { Answer } from "../../parts/Answer.tsx";
import type { ClauseId, NationId, TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { handOf, isMember, isOver, newest, signable, signatureOf } from "../../state/treaties.ts";
import { useDeclined, versionMark } from "../../state/useDeclined.ts";
import { useYou } from "../../state/useDocument.ts";
import { usePlay } from "../../state/usePlay.ts";
import { useWords } from "../../words/useWords.ts";
import { useCaughtFocus } from "../frame/catchFocus.ts";
import { Tick } from "./Choose.tsx";
import { Membership } from "./Membership.tsx";
import { Seal } from "./Seal.tsx";
import { useSayRefusal } from "./useSayRefusal.ts";

/** Your hand under a treaty: sign this version, take that back, put it on offer or take the offer back. */
export function SignBar(props: { world: WorldDocument; treaty: TreatyDocument; me: NationId; children?: ReactNode }) {
  const { world, treaty, me, children } = props;
  const { t } = useWords();
  const say = useSayRefusal(newest(treaty).text);
  const seat = useYou()?.seat ?? "";
  const { play, pending, refusal } = usePlay();
  const [without, setWithout] = useState<readonly ClauseId[]>([]);
  const { number, text } = newest(treaty);
  const id = treaty.treaty;
  const hand = handOf(treaty, me);
  const signature = signatureOf(treaty, me);
  const turned = hand === "half" && signature?.seats.includes(seat);
  const version = signable(treaty, me);
  const signs = version && !turned;
  const invited = text.terms.parties.includes(me);
  const member = isMember(treaty, me);
  const offers = invited && treaty.status === "draft" && world.phase === "table";
  const word = turned
    ? "turned"
    : signs
      ? hand === "half"
        ? "second"
        : hand === "older"
          ? "moved"
          : treaty.offer?.by === me
            ? "offered"
            : member
              ? "amends"
              : version.number === treaty.inForce
                ? "joins"
                : "binds"
      : hand === "signed"
        ? signature?.version === treaty.inForce
          ? world.round < world.rounds
            ? "joining"
            : "tooLate"
          : member
            ? "amending"
            : "signed"
        : isOver(treaty)
          ? "over"
          : member
            ? treaty.status === "suspended"
              ? "suspended"
              : "member"
            : !invited && !text.terms.openToAll
              ? "uninvited"
              : "notYet";
  const [declined, decline] = useDeclined();
  const mark = versionMark(id, number);
  const aside = declined.has(mark);
  // What one offered oneself, and what is in force and can be joined at any time, asks for no answer.
  const declines =
    signs && !(treaty.offer?.by === me) && (member || version.number !== treaty.inForce) && hand !== "half";
  const bar = useRef<HTMLDivElement>(null);
  useCaughtFocus(bar, ".signing-word", word);
  return (
    <>
      {signs && version.text.terms.reservations && version.text.clauses.length > 1 && (
        <details className="folded reservations">
          <summary>{t("treaty.reserve", { count: without.length })}</summary>
          {version.text.clauses.map(({ id: clause }, at) => (
            <Tick
              key={clause}
              label={t("treaty.reserve.clause", { number: at + 1 })}
              value={without.includes(clause)}
              onChange={(out) => setWithout(out ? [...without, clause] : without.filter((each) => each !== clause))}
            />
          ))}
        </details>
      )}
      <div className="signing" ref={bar}>
        {refusal && (
          <Answer kind="refused" title={t("treaty.refused.sign")}>
            {say(refusal)}
          </Answer>
        )}
        <p className="small signing-word" tabIndex={-1}>
          {t(`treaty.sign.${word}`, {
            number: word === "joining" || word === "joins" ? (treaty.inForce ?? number) : number,
            older: (member ? treaty.inForce : signature?.version) ?? 0,
            round: world.round + 1,
            year: yearOf(world, world.round + 1),
            met: treaty.entry.met && treaty.status === "open" ? "y" : "n",
          })}
        </p>
        {offers && <p className="tiny quiet">{t("treaty.act.hint.offer")}</p>}
        {declines && aside && <p className="tiny quiet">{t("treaty.declined")}</p>}
        <div className="signing-acts">
          {children}
          {(hand === "signed" || turned) && (
            <button
              type="button"
              className="button"
              disabled={pending}
              onClick={() => void play({ kind: "unsign-treaty", treaty: id })}
            >
              {t("treaty.act.unsign")}
            </button>
          )}
          {treaty.offer?.by === me && world.phase === "table" && (
            <button
              type="button"
              className="button"
              disabled={pending}
              onClick={() => void play({ kind: "withdraw-offer", treaty: id })}
            >
              {t("treaty.act.withdraw")}
            </button>
          )}
          {offers && <Offer world={world} treaty={id} version={number} play={play} pending={pending} />}
          {declines && (
            <button type="button" className="button bare" aria-pressed={aside} onClick={() => decline(mark)}>
              {t(member ? "treaty.act.leaveIt" : "treaty.act.decline")}
            </button>
          )}
          {signs && (
            <button
              type="button"
              className="button sign"
              disabled={pending}
              onClick={() => void play({ kind: "sign-treaty", treaty: id, version: version.number, without })}
            >
              <Seal />
              {t(version.number === treaty.inForce ? "treaty.act.join" : "treaty.act.sign", { number: version.number })}
            </button>
          )}
        </div>
      </div>
      {member && !isOver(treaty) && <Membership {...{ world, treaty, me }} />}
    </>
  );
}

/** Puts the newest version on offer: until the end of a round, or until it is taken back. */
function Offer(props: {
  world: WorldDocument;
  treaty: string;
  version: number;
  pending: boolean;
  play: ReturnType<typeof usePlay>["play"];
}) {
  const { world, treaty, version, pending, play } = props;
  const { t } = useWords();
  return (
    <button
      type="button"
      className="button main"
      disabled={pending || world.phase === "decision"}
      onClick={() => void play({ kind: "offer-treaty", treaty, version })}
    >
      {t("treaty.act.offer", { number: version })}
    </button>
  );
}
