import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useMemo, useState } from "react";
import { FormattedMessage } from "react-intl";
import { keyOf } from "../../parts/buys.ts";
import { LeverTrack } from "../../parts/LeverTrack.tsx";
import type { ChallengeDocument, LeverDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useWords } from "../../words/useWords.ts";
import { DutyNote } from "./DutyNote.tsx";
import { type LeverGroup, leverGroups } from "./leverGroups.ts";
import { OwnOffer } from "./OwnOffer.tsx";
import { PledgeNote } from "./PledgeNote.tsx";
import { type PlannedDuty, planDuties } from "./planDuties.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface LeverListProps {
  plan: OwnPlan;
  draft: PlanDraft;
  challenges: readonly ChallengeDocument[];
}

/** Every lever of the plan: those of the whole nation first, then what is set nation by nation, then what opens later. */
export function LeverList({ plan, draft, challenges }: LeverListProps) {
  const groups = useMemo(() => leverGroups(plan.levers, plan.round), [plan.levers, plan.round]);
  const { amounts, set, release } = draft;
  const duties = useMemo(() => planDuties(plan, amounts), [plan, amounts]);
  const asks = (key: string) => duties.filter(({ duty }) => keyOf(duty) === key);
  const put = (key: string) => (amount: number) => {
    set(key, amount);
    release(key);
  };
  const track = (lever: LeverDocument, compact = lever.lever === "aid") => {
    const key = keyOf(lever);
    const owed = asks(key);
    const challenge = lever.lever === "pool" && challenges.find((one) => one.challenge === lever.to);
    return (
      <LeverTrack
        key={key}
        lever={lever}
        amount={amounts[key] ?? 0}
        budget={plan.budgetBillionsPerYear}
        round={plan.round}
        compact={compact}
        note={
          (challenge || owed.length > 0) && (
            <>
              {challenge && <PledgeNote {...{ challenge, plan, draft }} />}
              <DutyNote duties={owed} onSet={put(key)} />
            </>
          )
        }
        below={challenge && <OwnOffer {...{ challenge, plan, draft }} spelled />}
        onChange={set}
        onDone={release}
      />
    );
  };
  return (
    <div className="lever-list">
      <ul className="tracks">{groups.own.map((lever) => track(lever))}</ul>
      {groups.each.map((group) => (
        <EachNation key={group.lever} {...{ group, amounts, track }} duties={asks(group.lever)} />
      ))}
      {groups.later.length > 0 && (
        <section aria-labelledby="later-levers">
          <h3 id="later-levers">
            <FormattedMessage id="plan.levers.later" />
          </h3>
          <ul className="tracks">{groups.later.map((lever) => track(lever))}</ul>
        </section>
      )}
    </div>
  );
}

/** So many nations stand in the list at once; of more, only those that get something until one asks for all. */
const few = 6;

/** One kind of lever towards each nation. */
function EachNation({
  group: { lever, levers },
  amounts,
  track,
  duties,
}: {
  group: LeverGroup;
  amounts: PlanDraft["amounts"];
  track: (lever: LeverDocument, compact?: boolean) => ReactNode;
  /** What treaties ask of all of them together. */
  duties: readonly PlannedDuty[];
}) {
  const { t, name } = useWords();
  const id = useId();
  const many = levers.length > few;
  const [open, setOpen] = useState(!many);
  const isSet = (each: LeverDocument) => (amounts[keyOf(each)] ?? 0) !== 0;
  // What was set when the list was opened stays in it, so that no row leaves under a finger.
  const [kept] = useState(() => new Set(levers.filter(isSet)));
  const shown = open ? levers : levers.filter((each) => kept.has(each) || isSet(each));
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t("plan.levers.each", { lever: name("lever", lever) })}</h3>
      <DutyNote duties={duties} />
      <ul className="tracks">{shown.map((each) => track(each, many || undefined))}</ul>
      {many && (
        <button type="button" className="button bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronRight className="icon turns" aria-hidden="true" />
          {t("plan.levers.nations", { count: levers.length })}
        </button>
      )}
    </section>
  );
}
