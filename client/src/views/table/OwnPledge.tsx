import { Megaphone, Undo2 } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { AmountStepper } from "../../parts/AmountStepper.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Button } from "../../parts/Button.tsx";
import type { ChallengeDocument, WorldDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useDraft } from "../../state/useDraft.ts";
import { usePlay } from "../../state/usePlay.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { niceStep } from "./niceStep.ts";
import { PledgeNote } from "./PledgeNote.tsx";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface OwnPledgeProps {
  challenge: ChallengeDocument;
  plan: OwnPlan;
  draft: PlanDraft;
  world: WorldDocument;
}

/** What your nation says in public that it will give: words, compared with deeds in the report. */
export function OwnPledge({ challenge, plan, draft, world }: OwnPledgeProps) {
  const intl = useIntl();
  const figures = useFigures();
  const words = useWords();
  const { play, pending, refusal, forget } = usePlay();
  const id = challenge.challenge;
  const made = challenge.pledges.find((pledge) => pledge.nation === plan.nation)?.billionsPerYear;
  const [typed, type] = useDraft<number>(`pledge.${id}`);
  const value = typed ?? made ?? 0;
  const step = niceStep(plan.budgetBillionsPerYear);
  const small = step < 0.01;
  const open = world.phase === "table" || world.phase === "decision";
  const changed = value !== (made ?? 0);
  const act = made === undefined ? "announce" : world.phase === "decision" ? "raise" : "change";
  const announce = async () => {
    const reply = await play({ kind: "make-pledge", challenge: id, billionsPerYear: value });
    if (reply.kind === "accepted") {
      type(undefined);
    }
  };
  const withdraw = async () => {
    const reply = await play({ kind: "withdraw-pledge", challenge: id });
    if (reply.kind === "accepted") {
      type(undefined);
    }
  };
  if (!open) {
    return null;
  }
  const share = figures.percent((value / plan.budgetBillionsPerYear) * 100, value > 0 ? 1 : 0);
  return (
    <div className="own-pledge">
      <AmountStepper
        label={intl.formatMessage({ id: "pledge.own" }, { pool: words.name("pool", id) })}
        value={small ? value * 1000 : value}
        min={(world.phase === "decision" ? (made ?? 0) : 0) * (small ? 1000 : 1)}
        max={small ? plan.budgetBillionsPerYear * 1000 : plan.budgetBillionsPerYear}
        step={small ? step * 1000 : step}
        free
        before="$"
        after={intl.formatMessage({ id: small ? "pledge.millions" : "pledge.billions" })}
        onChange={(next) => {
          forget();
          type(small ? next / 1000 : next);
        }}
      />
      <Button
        className="button"
        aria-label={intl.formatMessage({ id: `pledge.${act}Name` }, { pool: words.name("pool", id) })}
        isDisabled={!changed || pending}
        onPress={() => void announce()}
      >
        <Megaphone className="icon" aria-hidden="true" />
        <FormattedMessage id={`pledge.${act}`} />
      </Button>
      <p className="tiny quiet">
        {made !== undefined && !changed ? (
          <>
            <FormattedMessage id="pledge.made" values={{ amount: figures.money(made), share }} />{" "}
            {world.phase === "decision" && <FormattedMessage id="pledge.stands" />}
            {world.phase === "table" && (
              <Button
                className="link"
                aria-label={intl.formatMessage({ id: "pledge.takeBackName" }, { pool: words.name("pool", id) })}
                isDisabled={pending}
                onPress={() => void withdraw()}
              >
                <Undo2 className="icon" aria-hidden="true" />
                <FormattedMessage id="pledge.takeBack" />
              </Button>
            )}
          </>
        ) : (
          <FormattedMessage id="pledge.share" values={{ share }} />
        )}
      </p>
      {!changed && <PledgeNote {...{ challenge, plan, draft }} />}
      {refusal && (
        <Answer kind="refused" title={intl.formatMessage({ id: "pledge.refused" })}>
          {words.say(refusal.said)}
        </Answer>
      )}
    </div>
  );
}
