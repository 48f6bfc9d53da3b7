import { useEffect, useState } from "react";
import { SheetTabs } from "../../parts/SheetTabs.tsx";
import type { ChallengeDocument, MapDocument, WorldDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useDocument } from "../../state/useDocument.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { Hand, HandCount } from "./Hand.tsx";
import { LeverList } from "./LeverList.tsx";
import type { TreatyDesk } from "./scene.ts";
import { Treaties } from "./Treaties.tsx";
import type { DealtHand } from "./useHand.ts";
import { useNarrow, useRoomy } from "./useNarrow.ts";
import type { PlanDraft } from "./usePlanDraft.ts";
import { chartAhead, WorldPane } from "./WorldPane.tsx";

export interface PlanSheetProps {
  plan: OwnPlan;
  draft: PlanDraft;
  hand: DealtHand;
  world: WorldDocument;
  challenges: readonly ChallengeDocument[];
  /** What is shown first, in place of the plan. */
  first?: MiddleView | undefined;
  /** The treaties, which lie in the middle of a wide table. */
  desk?: TreatyDesk;
}

/** What can lie in the middle of the table; `both` is the hand with all levers under it. */
export type MiddleView = "world" | "hand" | "levers" | "both" | "treaties";

/** The middle of the table: the plan under the delegate's hands, and the world one tap away. */
export function PlanSheet({ plan, draft, hand, world, challenges, first, desk }: PlanSheetProps) {
  const { t } = useWords();
  const decides = world.phase === "decision";
  const wide = !useNarrow();
  const roomy = useRoomy() || (wide && plan.hand.length <= 3);
  const map = useDocument<MapDocument>("map") !== undefined && wide;
  const [chosen, choose] = useState<{ phase: string; view: MiddleView }>();
  const [controls, setControls] = useState<Element | null>(null);
  const views: readonly MiddleView[] = [
    ...(map ? ["world" as const] : []),
    ...(roomy ? ["both" as const] : planViews),
    ...(desk ? ["treaties" as const] : []),
  ];
  const planned = roomy ? "both" : decides || plan.hand.length === 0 ? "levers" : "hand";
  const wanted = chosen?.phase === world.phase ? chosen.view : desk?.been ? "treaties" : (first ?? planned);
  const view = views.includes(wanted) ? wanted : planned;
  const go = (next: string) => choose({ phase: world.phase, view: next as MiddleView });
  useEffect(() => {
    if (map) {
      chartAhead();
    }
  }, [map]);

  const cards = view === "hand" || (view === "both" && !decides);
  const started = world.round === 1 ? ".first" : "";
  const hint =
    view === "treaties"
      ? "treaty.hint"
      : decides
        ? `plan.hint.decision${started}`
        : cards
          ? "plan.hint.hand"
          : plan.duties
            ? "plan.hint.treaties"
            : `plan.hint.levers${started}`;
  const dealt = !decides && plan.hand.length > 0;
  const levers = <LeverList plan={plan} draft={draft} challenges={challenges} />;
  const both = (
    <>
      {dealt && (
        <>
          <Hand hand={hand} plan={plan} />
          <h2 className="all-levers">{t("plan.title")}</h2>
        </>
      )}
      {levers}
    </>
  );
  const head = (
    <>
      <h2 id="plan-title" className={view === "world" ? "seen-by-readers" : undefined}>
        {t(
          view === "world"
            ? "map.title"
            : view === "treaties"
              ? "treaty.title"
              : cards
                ? "plan.hand.title"
                : "plan.title",
        )}
      </h2>
      {view === "world" ? (
        <div className="chart-controls" ref={setControls} />
      ) : (
        <p className="small quiet sheet-hint">{t(hint as WordKey)}</p>
      )}
      {view === "both" && dealt && <HandCount hand={hand} />}
    </>
  );
  if (views.length === 1) {
    return (
      <section className="plan-sheet slip" aria-labelledby="plan-title">
        <div className="slip-head">{head}</div>
        <div className="sheet-body">{both}</div>
      </section>
    );
  }
  const sights = {
    world: { className: "sheet-world", shown: <WorldPane world={world} controls={controls} /> },
    hand: { className: "sheet-body", shown: <Hand hand={hand} plan={plan} onAll={() => go("levers")} /> },
    levers: { className: "sheet-body", shown: levers },
    both: { className: "sheet-body", shown: both },
    treaties: { className: "sheet-body", shown: desk && <Treaties world={world} desk={desk} /> },
  };
  return (
    <section className="plan-sheet slip" aria-labelledby="plan-title">
      <SheetTabs
        view={view}
        go={go}
        sights={views.map((each) => ({ id: each, name: t(`plan.tab.${each}`), ...sights[each] }))}
      >
        {head}
      </SheetTabs>
    </section>
  );
}

const planViews = ["hand", "levers"] as const;
