import { Layers } from "lucide-react";
import { Button } from "react-aria-components";
import { FormattedMessage } from "react-intl";
import { PolicyCard } from "../../parts/PolicyCard.tsx";
import type { PlanDocument } from "../../protocol.gen.ts";
import { mostCards, useHand } from "./useHand.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

/** The policies dealt to this nation, to lay up to three; all levers are one tap away. */
export function Hand({ plan, draft, onAll }: { plan: PlanDocument; draft: PlanDraft; onAll?: () => void }) {
  const hand = useHand(plan, draft);
  return (
    <div className="hand">
      {hand.cards.map((held) => (
        <PolicyCard
          key={held.key}
          card={held.card}
          lever={held.lever}
          state={held.state}
          amount={held.amount}
          budget={plan.budgetBillionsPerYear}
          onLay={held.lay}
          onTakeBack={held.takeBack}
          onChange={held.change}
        />
      ))}
      <div className="more-levers">
        <p className="small" id="hand-full" aria-live="polite">
          <FormattedMessage
            id={hand.laid >= mostCards ? "plan.hand.full" : "plan.hand.laid"}
            values={{ laid: hand.laid, most: mostCards }}
          />
        </p>
        {onAll && (
          <Button className="button" onPress={onAll}>
            <Layers className="icon" aria-hidden="true" />
            <FormattedMessage id="plan.levers.all" values={{ count: plan.levers.length }} />
          </Button>
        )}
      </div>
    </div>
  );
}
