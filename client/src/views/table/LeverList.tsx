import { useMemo } from "react";
import { FormattedMessage } from "react-intl";
import { keyOf } from "../../parts/buys.ts";
import { LeverTrack } from "../../parts/LeverTrack.tsx";
import type { ChallengeDocument, LeverDocument, PlanDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface LeverListProps {
  plan: PlanDocument;
  draft: PlanDraft;
  challenges: readonly ChallengeDocument[];
}

/** Every lever of the plan: what is set or costs nothing first, then aid nation by nation, then what opens later. */
export function LeverList({ plan, draft, challenges }: LeverListProps) {
  const groups = useMemo(() => groupsOf(plan), [plan]);
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
        note={lever.lever === "pool" && <Announced lever={lever} plan={plan} draft={draft} challenges={challenges} />}
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

/** What was announced for the pool, beside what the plan gives: only the own delegation sees both before the report. */
function Announced({ lever, plan, draft, challenges }: LeverListProps & { lever: LeverDocument }) {
  const figures = useFigures();
  const pledge = challenges
    .find((challenge) => challenge.challenge === lever.to)
    ?.pledges.find((made) => made.nation === plan.nation);
  if (!pledge) {
    return null;
  }
  const planned = ((draft.amounts[keyOf(lever)] ?? 0) * plan.budgetBillionsPerYear) / 100;
  const short = pledge.billionsPerYear - planned;
  const close = Math.abs(short) <= (lever.form.step * plan.budgetBillionsPerYear) / 200;
  return (
    <span className={`tiny announced ${!close && short > 0 ? "worse" : "quiet"}`}>
      <FormattedMessage
        id={close ? "plan.announced.kept" : short > 0 ? "plan.announced.short" : "plan.announced.more"}
        values={{ announced: figures.money(pledge.billionsPerYear), gap: figures.money(Math.abs(short)) }}
      />
    </span>
  );
}

function groupsOf(plan: PlanDocument) {
  const open = plan.levers.filter((lever) => lever.opensInRound <= plan.round);
  return {
    own: open.filter((lever) => lever.lever !== "aid"),
    aid: open.filter((lever) => lever.lever === "aid"),
    later: plan.levers.filter((lever) => lever.opensInRound > plan.round),
  };
}
