import { ChevronRight } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { Turned, useChangeWords } from "../../parts/Foreseen.tsx";
import { type ShownFigure, shownOf } from "../../parts/foreseen.ts";
import type { ChallengeDocument } from "../../protocol.gen.ts";
import { useAnnounce } from "../../state/announce.tsx";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useWords } from "../../words/useWords.ts";
import { useForecast } from "./useForecast.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

/** So long after the last answer it is read aloud. */
const settled = 1_000;

/** Where the world and your nation end with the plan as it lies here, and how far that is from going on as before. */
export const PlanForecast = memo(function PlanForecast(props: {
  plan: OwnPlan;
  draft: PlanDraft;
  challenges: readonly ChallengeDocument[];
  /** For one hand: the first number only, the others one tap away. */
  folded?: boolean;
}) {
  const { plan, draft, challenges, folded = false } = props;
  const { t, short, say } = useWords();
  const write = useChangeWords();
  // In one hand it comes before the plan's own heading.
  const [Title, Part] = folded ? (["h2", "h3"] as const) : (["h3", "h4"] as const);
  const { foreseen, state, refusal, of } = useForecast(plan, draft, challenges);
  const world = foreseen?.world.map(shownOf) ?? [];
  const own = foreseen?.own.map(shownOf) ?? [];
  const here = short(plan.nation);
  const title = t("plan.forecast.title");
  const moved = [world, own].flatMap((shown, mine) =>
    shown
      .filter(({ amount }) => amount > 0)
      .map((each) => `${mine ? `${here}: ` : ""}${write.name(each)} ${write.value(each)}, ${write.change(each)}`),
  );
  useSaidWhenSettled(of, state === "current", `${title}: ${moved.join("; ") || write.none}.`);

  const against = t("plan.forecast.against");
  const shows = foreseen && state !== "over" && state !== "refused";
  const away = shows && state === "away" ? t("plan.forecast.away") : undefined;
  const note =
    state === "refused"
      ? refusal && say(refusal.said)
      : t(state === "over" || state === "away" ? `plan.forecast.${state}` : "plan.forecast.wait");
  const turned = (shown: ShownFigure) => (
    <>
      <strong className="ltr">{write.value(shown)}</strong> <Turned shown={shown} words={write.change(shown)} />
    </>
  );
  const rows = (title: string, shown: readonly ShownFigure[]) => (
    <section>
      <Part>{title}</Part>
      <dl>
        {shown.map((each) => (
          <div key={each.figure}>
            <dt>{write.name(each)}</dt>
            <dd>{turned(each)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
  const all = shows && (
    <div className="foreseen">
      {rows(t("plan.forecast.world", { year: foreseen.year }), world)}
      {rows(t("plan.forecast.own", { nation: here, year: foreseen.year }), own)}
    </div>
  );
  const [first] = world;
  return (
    <section
      className="plan-forecast"
      aria-labelledby="forecast-title"
      data-state={state}
      aria-busy={state === "asking"}
    >
      <Title id="forecast-title" className={folded ? "seen-by-readers" : undefined}>
        {title} <span className="tiny quiet">{away ?? against}</span>
      </Title>
      {folded && all && first ? (
        <details>
          <summary>
            <span>
              {title}: {write.name(first)} {turned(first)}
            </span>
            <ChevronRight className="icon turns" aria-hidden="true" />
          </summary>
          {all}
          <p className="tiny quiet">{away ?? `${title}, ${against}.`}</p>
        </details>
      ) : (
        all || <p className="note">{note}</p>
      )}
    </section>
  );
});

/** Reads a sentence aloud once the answers have settled; not the first one, which nobody asked for. */
function useSaidWhenSettled(of: string, current: boolean, sentence: string) {
  const announce = useAnnounce();
  const said = useRef("");
  const now = useRef(sentence);
  now.current = sentence;
  useEffect(() => {
    if (!current || of === said.current) {
      return;
    }
    const timer = setTimeout(() => {
      if (said.current !== "") {
        announce(now.current);
      }
      said.current = of;
    }, settled);
    return () => clearTimeout(timer);
  }, [of, current, announce]);
}
