import { useMemo } from "react";
import { keyOf } from "../../parts/buys.ts";
import type { CardState } from "../../parts/PolicyCard.tsx";
import type { CardDocument, LeverDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useDraft } from "../../state/useDraft.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

/** At most so many cards of a hand are laid in a round. */
export const mostCards = 3;

export interface HandCard {
  key: string;
  card: CardDocument;
  lever: LeverDocument;
  state: CardState;
  amount: number;
  lay(): void;
  takeBack(): void;
  change(amount: number): void;
}

export interface DealtHand {
  cards: readonly HandCard[];
  /** How many were laid this round. */
  laid: number;
}

/** The cards dealt for this round. A laid card stands in the plan; taking it back brings the former amount. */
export function useHand(plan: OwnPlan, draft: PlanDraft): DealtHand {
  const [remembered, remember] = useDraft<Readonly<Record<string, number>>>("laid");
  return useMemo(() => {
    const former = remembered ?? {};
    const isLaid = (card: CardDocument) => keyOf(card) in former && (draft.amounts[keyOf(card)] ?? 0) > 0;
    const laid = plan.hand.filter(isLaid).length;
    const cards = plan.hand.flatMap((card): HandCard[] => {
      const key = keyOf(card);
      const lever = plan.levers.find((known) => keyOf(known) === key);
      if (!lever) {
        return [];
      }
      const amount = draft.amounts[key] ?? 0;
      const planned = amount >= card.suggested - 1e-9;
      const state = isLaid(card) ? "laid" : planned ? "planned" : laid >= mostCards ? "waiting" : "offered";
      const change = (next: number) => {
        draft.set(key, next);
        draft.release(key);
      };
      return [
        {
          key,
          card,
          lever,
          state,
          amount,
          change,
          lay: () => {
            remember({ ...former, [key]: amount });
            change(card.suggested);
          },
          takeBack: () => {
            remember(Object.fromEntries(Object.entries(former).filter(([other]) => other !== key)));
            change(former[key] ?? 0);
          },
        },
      ];
    });
    return { cards, laid };
  }, [plan, draft, remembered, remember]);
}
