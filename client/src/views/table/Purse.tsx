import { EyeOff } from "lucide-react";
import { memo } from "react";
import { FormattedMessage } from "react-intl";
import { BudgetBar } from "../../parts/BudgetBar.tsx";
import { useLeverName } from "../../parts/useLeverName.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useWords } from "../../words/useWords.ts";
import { budgetParts } from "./budgetParts.ts";
import { offerIn } from "./offers.ts";
import { SaveNote } from "./SaveNote.tsx";
import type { PlanDraft } from "./usePlanDraft.ts";

/** The budget of the plan, whether it is saved, and that nobody else sees it before the report (but for what is offered in public). */
export const Purse = memo(function Purse({ plan, draft }: { plan: OwnPlan; draft: PlanDraft }) {
  const name = useLeverName();
  const { t } = useWords();
  return (
    <div className="purse">
      <BudgetBar
        parts={budgetParts(plan, draft.amounts, name, t("plan.duty.taken"))}
        budget={plan.budgetBillionsPerYear}
      />
      <div className="purse-notes">
        <SaveNote draft={draft} />
        <p className="tiny quiet row secret">
          <EyeOff className="icon" aria-hidden="true" />
          <FormattedMessage
            id={plan.levers.some((lever) => offerIn(draft.amounts, lever)) ? "plan.secretButOffers" : "plan.secret"}
          />
        </p>
      </div>
    </div>
  );
});
