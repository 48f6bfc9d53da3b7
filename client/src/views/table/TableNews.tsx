import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { useComing } from "../../parts/useComing.ts";
import { useTreatyNews } from "../../parts/useTreatyEvent.ts";
import { useAnnounce } from "../../state/announce.tsx";
import { useClock } from "../../state/useClock.ts";
import { useChallenges, useNations, useTreaties, useWorld } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

/** Reads aloud as it happens: the phase, the last minute, a pause, what is announced in all, and how many nations are ready. It shows nothing, so that the ticking clock redraws nothing. */
export function TableNews() {
  const intl = useIntl();
  const words = useWords();
  const world = useWorld();
  const nations = useNations();
  const challenges = useChallenges();
  const figures = useFigures();
  const treaties = useTreaties();
  const spell = useTreatyNews();
  const coming = useComing();
  const clock = useClock();
  const seated = nations.filter((nation) => nation.playable && nation.delegates.length > 0);
  const ready = seated.filter((nation) => nation.ready).length;
  const phase = world?.phase;
  const facts: Readonly<Record<string, string | undefined>> = {
    phase:
      phase &&
      intl.formatMessage(
        { id: "table.news.phase" },
        { phase: words.name("phase", phase), what: intl.formatMessage({ id: `table.phase.${phase}` }) },
      ),
    lastMinute:
      clock.lastMinute && (clock.total ?? 0) > 60 ? intl.formatMessage({ id: "clock.lastMinute" }) : undefined,
    held: clock.kind === "held" && clock.why === "paused" ? intl.formatMessage({ id: "clock.veil.paused" }) : undefined,
    ...Object.fromEntries(
      challenges.map(({ challenge, pledges }) => [
        challenge,
        pledges.length > 0
          ? intl.formatMessage(
              { id: "table.news.announced" },
              {
                pool: words.name("pool", challenge),
                amount: figures.money(pledges.reduce((sum, pledge) => sum + pledge.billionsPerYear, 0)),
              },
            )
          : undefined,
      ]),
    ),
    ...Object.fromEntries(
      treaties.map((treaty) => [
        `treaty/${treaty.treaty}`,
        [spell(treaty), coming(treaty, world)].filter(Boolean).join(". "),
      ]),
    ),
    ready: intl.formatMessage({ id: "table.readyCount" }, { ready, all: seated.length }),
  };
  const before = useRef(facts);
  const announce = useAnnounce();
  const signature = Object.values(facts).join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when one of the facts changed
  useEffect(() => {
    const changed = Object.keys(facts).find((name) => facts[name] && facts[name] !== before.current[name]);
    before.current = facts;
    if (changed) {
      announce(facts[changed] ?? "");
    }
  }, [signature]);
  return null;
}
