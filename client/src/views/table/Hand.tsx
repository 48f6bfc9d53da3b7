import { Layers } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { Button } from "../../parts/Button.tsx";
import { keyOf } from "../../parts/buys.ts";
import { PolicyCard } from "../../parts/PolicyCard.tsx";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { DutyNote } from "./DutyNote.tsx";
import { planDuties } from "./planDuties.ts";
import { type DealtHand, mostCards } from "./useHand.ts";

/** The policies dealt to this nation, to lay up to three; all levers are one tap away. */
export function Hand({ hand, plan, onAll }: { hand: DealtHand; plan: OwnPlan; onAll?: () => void }) {
  const duties = planDuties(plan, Object.fromEntries(hand.cards.map(({ key, amount }) => [key, amount])));
  const asked = (key: string) => duties.filter(({ duty }) => keyOf(duty) === key);
  return (
    <div className="hand" data-cards={onAll ? undefined : hand.cards.length}>
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
          {...(asked(held.key).length > 0 && {
            note: (
              <p className="policy-duty">
                <DutyNote duties={asked(held.key)} onSet={held.change} />
              </p>
            ),
            byTreaty: asked(held.key).every(({ breaks }) => !breaks),
          })}
        />
      ))}
      {onAll && (
        <div className="more-levers">
          <HandCount hand={hand} />
          <Button className="button" onPress={onAll}>
            <Layers className="icon" aria-hidden="true" />
            <FormattedMessage id="plan.levers.all" values={{ count: plan.levers.length }} />
          </Button>
        </div>
      )}
    </div>
  );
}

/** How many cards are laid, and that no more can be. */
export function HandCount({ hand }: { hand: DealtHand }) {
  return (
    <p className="small hand-count" id="hand-full" aria-live="polite">
      <FormattedMessage
        id={hand.laid >= mostCards ? "plan.hand.full" : "plan.hand.laid"}
        values={{ laid: hand.laid, most: mostCards }}
      />
    </p>
  );
}
