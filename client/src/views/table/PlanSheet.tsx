import { Suspense, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ChallengeDocument, MapDocument, PlanDocument, WorldDocument } from "../../protocol.gen.ts";
import { useDocument } from "../../state/useDocument.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { lazyView } from "../frame/lazyView.ts";
import { Hand, HandCount } from "./Hand.tsx";
import { LeverList } from "./LeverList.tsx";
import type { DealtHand } from "./useHand.ts";
import { useNarrow, useRoomy } from "./useNarrow.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

export const WorldPlace = lazyView(() => import("../nation/WorldPlace.tsx").then((file) => file.WorldPlace));

/** The world at the table is shown with what is being promised. */
export const promised = { lines: "pledge" } as const;

export interface PlanSheetProps {
  plan: PlanDocument;
  draft: PlanDraft;
  hand: DealtHand;
  world: WorldDocument;
  challenges: readonly ChallengeDocument[];
  /** What is shown first, in place of the plan. */
  first?: MiddleView | undefined;
}

/** What can lie in the middle of the table; `both` is the hand with all levers under it. */
export type MiddleView = "world" | "hand" | "levers" | "both";

/** The middle of the table: the plan under the delegate's hands, and the world one tap away. */
export function PlanSheet({ plan, draft, hand, world, challenges, first }: PlanSheetProps) {
  const { t } = useWords();
  const decides = world.phase === "decision";
  const wide = !useNarrow();
  const roomy = useRoomy() || (wide && plan.hand.length <= 3);
  const map = useDocument<MapDocument>("map") !== undefined && wide;
  const [chosen, choose] = useState<{ phase: string; view: MiddleView }>();
  const [controls, setControls] = useState<Element | null>(null);
  const views: readonly MiddleView[] = [...(map ? ["world" as const] : []), ...(roomy ? ["both" as const] : planViews)];
  const planned = roomy ? "both" : decides || plan.hand.length === 0 ? "levers" : "hand";
  const wanted = chosen?.phase === world.phase ? chosen.view : (first ?? planned);
  const view = views.includes(wanted) ? wanted : planned;
  const go = (next: string) => choose({ phase: world.phase, view: next as MiddleView });
  useEffect(() => {
    if (map) {
      WorldPlace.ahead();
    }
  }, [map]);

  const cards = view === "hand" || (view === "both" && !decides);
  const started = world.round === 1 ? ".first" : "";
  const hint = decides ? `plan.hint.decision${started}` : cards ? "plan.hint.hand" : `plan.hint.levers${started}`;
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
        {t(view === "world" ? "map.title" : cards ? "plan.hand.title" : "plan.title")}
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
  return (
    <section className="plan-sheet slip" aria-labelledby="plan-title">
      <Tabs
        className="sheet-tabs"
        selectedKey={view}
        onSelectionChange={(key) => go(String(key))}
        keyboardActivation="manual"
      >
        <div className="slip-head">
          {head}
          <TabList className="switch" aria-label={t("plan.show")}>
            {views.map((each) => (
              <Tab key={each} id={each} className="switch-tab">
                {t(`plan.tab.${each}`)}
              </Tab>
            ))}
          </TabList>
        </div>
        <TabPanel id="world" className="sheet-world">
          <Suspense fallback={<div className="awaited" />}>
            <WorldPlace world={world} controls={controls} first={promised} />
          </Suspense>
        </TabPanel>
        <TabPanel id="hand" className="sheet-body">
          <Hand hand={hand} plan={plan} onAll={() => go("levers")} />
        </TabPanel>
        <TabPanel id="levers" className="sheet-body">
          {levers}
        </TabPanel>
        <TabPanel id="both" className="sheet-body">
          {both}
        </TabPanel>
      </Tabs>
    </section>
  );
}

const planViews = ["hand", "levers"] as const;
