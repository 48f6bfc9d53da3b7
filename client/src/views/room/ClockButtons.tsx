import { type LucideIcon, Pause, Play, Plus, SkipForward } from "lucide-react";
import { Button } from "react-aria-components";
import type { ClockMove, WorldDocument } from "../../protocol.gen.ts";
import type { Playing } from "../../state/usePlay.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

interface MainMove {
  do: "start" | "pause" | "resume" | "next";
  icon: LucideIcon;
  words: WordKey;
  lead: WordKey;
}

/** The one large button: start, pause, resume, or go on where no clock runs. */
export function mainMove(world: WorldDocument): MainMove | undefined {
  if (world.phase === "ended") {
    return undefined;
  }
  if (world.phase === "lobby") {
    return { do: "start", icon: Play, words: "room.do.start", lead: "room.start.lead" };
  }
  switch (world.clock.kind) {
    case "running":
    case "calendar":
      return { do: "pause", icon: Pause, words: "room.do.pause", lead: "room.pause.lead" };
    case "held":
      return { do: "resume", icon: Play, words: "room.do.resume", lead: "room.resume.lead" };
    default:
      return { do: "next", icon: SkipForward, words: nextWords(world), lead: "room.next.lead" };
  }
}

const after: Record<string, WordKey> = {
  briefing: "room.next.table",
  table: "room.next.decision",
  decision: "room.next.report",
  report: "room.next.briefing",
};

/** What ending this phase leads to. */
export function nextWords(world: WorldDocument): WordKey {
  const last = world.phase === "report" && world.round >= world.rounds;
  return last ? "room.next.ended" : (after[world.phase] ?? "room.next.briefing");
}

const minute = 60;

export function ClockButtons({ world, clock }: { world: WorldDocument; clock: Playing<ClockMove> }) {
  const { t } = useWords();
  const main = mainMove(world);
  if (!main) {
    return null;
  }
  const timed = world.clock.kind === "running" || world.clock.kind === "calendar";
  const busy = clock.pending || world.collecting;
  return (
    <div className="clock-buttons">
      <Button
        className="button main clock-main"
        isDisabled={busy}
        onPress={() => void clock.play({ do: main.do, from: world.phase })}
      >
        <main.icon className="icon" aria-hidden="true" />
        <span>
          <strong>{t(main.words)}</strong>
          <span className="small clock-lead">{t(main.lead)}</span>
        </span>
      </Button>
      {world.phase !== "lobby" && main.do !== "next" && (
        <div className="clock-rest">
          {timed && (
            <Button
              className="button"
              isDisabled={busy}
              onPress={() => void clock.play({ do: "extend", seconds: minute })}
            >
              <Plus className="icon" aria-hidden="true" />
              {t("room.do.extend")}
            </Button>
          )}
          <Button
            className="button"
            isDisabled={busy}
            onPress={() => void clock.play({ do: "next", from: world.phase })}
          >
            <SkipForward className="icon turns" aria-hidden="true" />
            {t(nextWords(world))}
          </Button>
        </div>
      )}
    </div>
  );
}
