import { Ellipsis } from "lucide-react";
import { useEffect } from "react";
import { Button, I18nProvider, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Answer } from "../../parts/Answer.tsx";
import { PhaseClock } from "../../parts/PhaseClock.tsx";
import type { ClockMove, WorldDocument } from "../../protocol.gen.ts";
import { type Standing, seatsOf } from "../../state/seats.ts";
import { useNations } from "../../state/useDocument.ts";
import { type Playing, useClockMoves } from "../../state/usePlay.ts";
import { useWords } from "../../words/useWords.ts";
import { follow } from "../frame/route.ts";
import { ClockButtons } from "./ClockButtons.tsx";
import { EndQuestion } from "./EndQuestion.tsx";
import { playedRounds, RewindQuestion } from "./RewindQuestion.tsx";
import { useQuestion } from "./useQuestion.ts";

/** The facilitator's bar: the clock, pause in the largest letters, and what moves the world on. */
export function RoomBar({ world, choose }: { world: WorldDocument; choose: (standing: Standing) => void }) {
  const { t, say, intl } = useWords();
  const clock = useClockMoves();
  const ending = useQuestion();
  const rewinding = useQuestion();
  useSpaceBar(world, clock);
  return (
    <I18nProvider locale={intl.locale}>
      <section className="slip room-bar" aria-label={t("room.clock")}>
        {world.phase === "ended" ? (
          <a className="button main" href="/" onClick={follow}>
            {t("room.another")}
          </a>
        ) : (
          <ClockButtons world={world} clock={clock} />
        )}
        <RoomState world={world} />
        <div className="row room-more">
          <More world={world} end={() => ending.setOpen(true)} rewind={() => rewinding.setOpen(true)} choose={choose} />
        </div>
        {world.collecting && <Collecting world={world} clock={clock} />}
        {clock.refusal && (
          <div className="room-answer" role="status">
            <Answer kind="refused" title={say(clock.refusal.said)} />
          </div>
        )}
        <EndQuestion question={ending} end={() => void clock.play({ do: "end" })} />
        <RewindQuestion
          question={rewinding}
          world={world}
          rewind={(round) => void clock.play({ do: "rewind", round })}
        />
      </section>
    </I18nProvider>
  );
}

function RoomState({ world }: { world: WorldDocument }) {
  const { t, name } = useWords();
  const nations = useNations().filter((nation) => nation.playable);
  const seated = nations.filter((nation) => nation.delegates.length > 0);
  const ready = seated.filter((nation) => nation.ready);
  if (world.phase === "lobby") {
    return <p className="room-state">{t("room.seated", { seated: seated.length, nations: nations.length })}</p>;
  }
  if (world.phase === "ended") {
    return <p className="room-state">{t("room.ended")}</p>;
  }
  return (
    <div className="room-state">
      <PhaseClock />
      <p className="small quiet">
        {t("room.ready", { phase: name("phase", world.phase), ready: ready.length, seated: seated.length })}
      </p>
    </div>
  );
}

/** The seal waits for somebody's keeper: who is missing, and a way back. */
function Collecting({ world, clock }: { world: WorldDocument; clock: Playing<ClockMove> }) {
  const { t, intl, short } = useWords();
  const missing = intl.formatList(world.missing.map(short), { type: "conjunction" });
  return (
    <div className="room-answer" role="status">
      <Answer
        kind="waiting"
        title={t("room.collecting")}
        action={
          <Button className="button" onPress={() => void clock.play({ do: "cancel-seal" })}>
            {t("room.do.cancel-seal")}
          </Button>
        }
      >
        {world.missing.length > 0 ? t("room.missing", { nations: missing }) : t("room.collecting.soon")}
      </Answer>
    </div>
  );
}

function More(props: {
  world: WorldDocument;
  end: () => void;
  rewind: () => void;
  choose: (standing: Standing) => void;
}) {
  const { world, end, rewind, choose } = props;
  const { t } = useWords();
  const acts: Record<string, () => void> = {
    play: () => choose(seatsOf(world.code).length > 0 ? "seat" : "door"),
    rewind,
    end,
  };
  return (
    <MenuTrigger>
      <Button className="button icon-only" aria-label={t("room.more")}>
        <Ellipsis className="icon" aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => acts[key]?.()}>
          <MenuItem className="menu-item" id="play">
            {t("room.play-too")}
          </MenuItem>
          <MenuItem className="menu-item" id="wall" href={`/wall/${world.code}`} target="_blank">
            {t("room.wall")}
          </MenuItem>
          {world.phase !== "lobby" && playedRounds(world) > 0 && (
            <MenuItem className="menu-item" id="rewind">
              {t("room.do.rewind")}
            </MenuItem>
          )}
          {world.phase !== "ended" && world.phase !== "lobby" && (
            <MenuItem className="menu-item" id="end">
              {t("room.do.end")}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The space bar pauses and resumes, unless something on the page has the focus. */
function useSpaceBar(world: WorldDocument, clock: Playing<ClockMove>): void {
  const { play } = clock;
  const kind = world.clock.kind;
  const running = kind === "running";
  const paused = kind === "held" && world.clock.why === "paused";
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const free = document.activeElement === document.body || document.activeElement === null;
      if (event.code === "Space" && free && !event.repeat && (running || paused)) {
        event.preventDefault();
        void play({ do: running ? "pause" : "resume" });
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [play, running, paused]);
}
