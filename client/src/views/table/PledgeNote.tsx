import { TriangleAlert } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../parts/Button.tsx";
import type { ChallengeDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { pledgeGap } from "./pledgeGap.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface PledgeNoteProps {
  challenge: ChallengeDocument;
  plan: OwnPlan;
  draft: PlanDraft;
}

/** What was announced beside what the plan gives, and one tap that makes them agree: only the own delegation sees both before the report. */
export function PledgeNote({ challenge, plan, draft }: PledgeNoteProps) {
  const intl = useIntl();
  const figures = useFigures();
  const words = useWords();
  const told = pledgeGap(challenge, plan, draft.amounts);
  if (!told) {
    return null;
  }
  const short = told.word === "short";
  return (
    <span className={`tiny announced ${short ? "worse" : "quiet"}`}>
      <span>
        {short && <TriangleAlert className="icon" aria-hidden="true" />}
        <FormattedMessage
          id={`plan.announced.${told.word}`}
          values={{ announced: figures.money(told.announced), gap: figures.money(told.gap) }}
        />
      </span>
      {short && (
        <Button
          className="link"
          aria-label={intl.formatMessage(
            { id: "plan.announced.setName" },
            { pool: words.name("pool", challenge.challenge) },
          )}
          onPress={() => {
            draft.set(told.key, told.settling);
            draft.release(told.key);
          }}
        >
          <FormattedMessage id="plan.announced.set" />
        </Button>
      )}
    </span>
  );
}
