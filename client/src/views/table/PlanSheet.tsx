import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { FormattedMessage, useIntl } from "react-intl";
import type { ChallengeDocument, PlanDocument, WorldDocument } from "../../protocol.gen.ts";
import { Hand, HandCount } from "./Hand.tsx";
import { LeverList } from "./LeverList.tsx";
import type { DealtHand } from "./useHand.ts";
import { useNarrow, useRoomy } from "./useNarrow.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface PlanSheetProps {
  plan: PlanDocument;
  draft: PlanDraft;
  hand: DealtHand;
  world: WorldDocument;
  challenges: readonly ChallengeDocument[];
}

/** The plan under the delegate's hands: at the table the hand of cards first, at the decision all levers. */
export function PlanSheet({ plan, draft, hand, world, challenges }: PlanSheetProps) {
  const intl = useIntl();
  const decides = world.phase === "decision";
  const [chosen, choose] = useState<{ phase: string; tab: string }>();
  const tab = chosen?.phase === world.phase ? chosen.tab : decides || plan.hand.length === 0 ? "levers" : "hand";
  const wide = !useNarrow();
  const roomy = useRoomy() || (wide && plan.hand.length <= 3);
  const first = world.round === 1 ? ".first" : "";
  const go = (next: string) => choose({ phase: world.phase, tab: next });
  if (roomy) {
    return (
      <section className="plan-sheet slip" aria-labelledby="plan-title">
        <div className="slip-head">
          <h2 id="plan-title">
            <FormattedMessage id={decides ? "plan.title" : "plan.hand.title"} />
          </h2>
          <p className="small quiet sheet-hint">
            <FormattedMessage id={decides ? `plan.hint.decision${first}` : "plan.hint.hand"} />
          </p>
          {!decides && plan.hand.length > 0 && <HandCount hand={hand} />}
        </div>
        <div className="sheet-body">
          {!decides && plan.hand.length > 0 && (
            <>
              <Hand hand={hand} plan={plan} />
              <h2 className="all-levers">
                <FormattedMessage id="plan.title" />
              </h2>
            </>
          )}
          <LeverList plan={plan} draft={draft} challenges={challenges} />
        </div>
      </section>
    );
  }
  return (
    <section className="plan-sheet slip" aria-labelledby="plan-title">
      <Tabs
        className="sheet-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => go(String(key))}
        keyboardActivation="manual"
      >
        <div className="slip-head">
          <h2 id="plan-title">
            <FormattedMessage id={tab === "hand" ? "plan.hand.title" : "plan.title"} />
          </h2>
          <p className="small quiet sheet-hint">
            <FormattedMessage
              id={
                tab === "hand" && !decides ? "plan.hint.hand" : `plan.hint.${decides ? "decision" : "levers"}${first}`
              }
            />
          </p>
          <TabList className="switch" aria-label={intl.formatMessage({ id: "plan.show" })}>
            <Tab id="hand" className="switch-tab">
              <FormattedMessage id="plan.tab.hand" />
            </Tab>
            <Tab id="levers" className="switch-tab">
              <FormattedMessage id="plan.tab.levers" />
            </Tab>
          </TabList>
        </div>
        <TabPanel id="hand" className="sheet-body">
          <Hand hand={hand} plan={plan} onAll={() => go("levers")} />
        </TabPanel>
        <TabPanel id="levers" className="sheet-body">
          <LeverList plan={plan} draft={draft} challenges={challenges} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
