import { useMemo } from "react";
import { FormattedMessage } from "react-intl";
import { keyOf } from "../../parts/buys.ts";
import { LeverTrack } from "../../parts/LeverTrack.tsx";
import type { ChallengeDocument, LeverDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { PledgeNote } from "./PledgeNote.tsx";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface LeverListProps {
  plan: OwnPlan;
  draft: PlanDraft;
  challenges: readonly ChallengeDocument[];
}

/** Every lever of the plan: what is set or costs nothing first, then aid nation by nation, then what opens later. */
export function LeverList({ plan, draft, challenges }: LeverListProps) {
  const groups = useMemo(() => groupsOf(plan), [plan]);
  const note = (lever: LeverDocument) => {
    const challenge = challenges.find((one) => one.challenge === lever.to);
    return challenge && <PledgeNote {...{ challenge, plan, draft }} />;
  };
  const track = (lever: LeverDocument) => {
    const key = keyOf(lever);
    return (
      <LeverTrack
        key={key}
        lever={lever}
        amount={draft.amounts[key] ?? 0}
        budget={plan.budgetBillionsPerYear}
        round={plan.round}
        compact={lever.lever === "aid"}
        note={lever.lever === "pool" && note(lever)}
        onChange={(amount) => draft.set(key, amount)}
        onDone={() => draft.release(key)}
      />
    );
  };
  return (
    <div className="lever-list">
      <ul className="tracks">{groups.own.map(track)}</ul>
      {groups.aid.length > 0 && (
        <section aria-labelledby="aid-levers">
          <h3 id="aid-levers">
            <FormattedMessage id="plan.levers.aid" />
          </h3>
          <ul className="tracks">{groups.aid.map(track)}</ul>
        </section>
      )}
      {groups.later.length > 0 && (
        <section aria-labelledby="later-levers">
          <h3 id="later-levers">
            <FormattedMessage id="plan.levers.later" />
          </h3>
          <ul className="tracks">{groups.later.map(track)}</ul>
        </section>
      )}
    </div>
  );
}

function groupsOf(plan: OwnPlan) {
  const open = plan.levers.filter((lever) => lever.opensInRound <= plan.round);
  return {
    own: open.filter((lever) => lever.lever !== "aid"),
    aid: open.filter((lever) => lever.lever === "aid"),
    later: plan.levers.filter((lever) => lever.opensInRound > plan.round),
  };
}
