import { Dices } from "lucide-react";
import { type FormEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import { sitDown, unansweredSeat } from "../../net/sittingDown.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Button } from "../../parts/Button.tsx";
import { NationToken } from "../../parts/NationToken.tsx";
import type { NationDocument, NationId, Refusal, WorldDocument } from "../../protocol.gen.ts";
import type { KeptSeat } from "../../state/seats.ts";
import { useWords } from "../../words/useWords.ts";
import { follow } from "../frame/route.ts";
import { suggestNickname } from "./nicknames.ts";

/** The field counts the parts of a picture one by one; the server counts the 24 letters that a reader sees. */
const longestNickname = 24 * 8;

/** A nickname and a nation: the seat is yours. */
export function TakeSeat(props: {
  world: WorldDocument;
  code: string;
  nations: readonly NationDocument[];
  chosen: NationId | undefined;
  choose: (nation: NationId | undefined) => void;
  sit: (seat: KeptSeat) => void;
}) {
  const { code, nations, chosen, choose, sit, world } = props;
  const { t, say, nation: full } = useWords();
  const id = useId();
  const taken = useMemo(() => nations.flatMap((each) => each.delegates.map((d) => d.nickname)), [nations]);
  const [nickname, setNickname] = useState(() => suggestNickname(t, taken));
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const playing = world.phase !== "lobby";
  const panel = useRef<HTMLElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const badName = refusal?.code === "bad-nickname";
  useEffect(() => {
    if (chosen) {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      panel.current?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    }
  }, [chosen]);

  useEffect(() => {
    // On a phone the list is long: the answer comes to the eyes, whatever they look at.
    if (refusal) {
      answer.current?.scrollIntoView({ block: "nearest" });
    }
    if (refusal?.code === "bad-nickname") {
      name.current?.focus({ preventScroll: true });
    }
  }, [refusal]);

  const ask = async (wanted: NationId, name: string) => {
    setPending(true);
    const reply = await sitDown(code, wanted, name);
    setPending(false);
    if (reply.kind === "refused") {
      setRefusal(reply.because);
      if (reply.because.code === "seat-taken") {
        choose(undefined);
      }
      return;
    }
    const { seatToken, seat, nation, nickname: named } = reply.value;
    sit({ token: seatToken, seat, nation, nickname: named });
  };
  const takenUp = useRef(false);
  const takeUp = useEffectEvent(() => {
    const before = unansweredSeat(code);
    if (before && !takenUp.current) {
      takenUp.current = true;
      void ask(before.nation, before.nickname);
    }
  });
  useEffect(() => takeUp(), []);
  const take = (event: FormEvent) => {
    event.preventDefault();
    if (pending) {
      return;
    }
    if (!chosen) {
      setRefusal({ code: "no-nation", said: { key: "lobby.choose-first", arguments: {} } });
      return;
    }
    void ask(chosen, nickname.trim());
  };

  return (
    <section ref={panel} className="slip take" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("lobby.you")}</h2>
      {playing && <p className="small quiet">{t("lobby.late", { round: world.round, rounds: world.rounds })}</p>}
      <form className="stack" onSubmit={take} noValidate>
        <div className="field">
          <label htmlFor={id}>{t("lobby.nickname")}</label>
          <div className="row">
            <input
              ref={name}
              id={id}
              aria-invalid={badName || undefined}
              aria-describedby={badName ? `${id}-answer` : undefined}
              value={nickname}
              maxLength={longestNickname}
              autoComplete="off"
              onChange={(event) => {
                setNickname(event.target.value);
                setRefusal(undefined);
              }}
            />
            <Button
              className="button icon-only"
              aria-label={t("lobby.other-name")}
              onPress={() => setNickname(suggestNickname(t, [...taken, nickname]))}
            >
              <Dices className="icon" aria-hidden="true" />
            </Button>
          </div>
          <p className="tiny quiet">{t("lobby.nickname.help")}</p>
        </div>
        <p className="row chosen-nation" aria-live="polite">
          {chosen ? (
            <>
              <NationToken nation={chosen} mine />
              <strong>{full(chosen)}</strong>
            </>
          ) : (
            refusal?.code !== "no-nation" && <span className="quiet">{t("lobby.choose-first")}</span>
          )}
        </p>
        <div ref={answer} id={`${id}-answer`} className="seat-answer" role="alert">
          {refusal && <Answer kind="refused" title={say(refusal.said)} />}
        </div>
        <button type="submit" className="button main wide" aria-disabled={pending}>
          {t("lobby.sit")}
        </button>
      </form>
      <p>
        <a className="small" href={`/wall/${code}`} onClick={follow}>
          {t("lobby.watch")}
        </a>
      </p>
    </section>
  );
}
