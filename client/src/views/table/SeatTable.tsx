import { useDeferredValue, useMemo, useState } from "react";
import { worstMeter } from "../../parts/meterFacts.ts";
import type { WorldDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useChallenges, useMeters, useNation, useNations, useReport } from "../../state/useDocument.ts";
import { atStake, inOrder } from "./atStake.ts";
import { PhoneTable } from "./PhoneTable.tsx";
import type { MiddleView } from "./PlanSheet.tsx";
import type { TreatyAt } from "./places.ts";
import { useHand } from "./useHand.ts";
import { useNeeds } from "./useNeeds.ts";
import { usePlanDraft } from "./usePlanDraft.ts";
import { WideTable } from "./WideTable.tsx";

/** The table of a delegate. */
export function SeatTable(props: {
  world: WorldDocument;
  plan: OwnPlan;
  narrow: boolean;
  /** What the middle of the table shows first, in place of the plan. */
  first: MiddleView | undefined;
  /** The treaty that lies open first. */
  treaty: TreatyAt | undefined;
}) {
  const { world, plan, narrow, first } = props;
  const [at, open] = useState(props.treaty);
  const [been, setBeen] = useState<string>();
  const desk = useMemo(() => {
    const go = (next: TreatyAt | undefined) => {
      setBeen(world.phase);
      open(next);
    };
    return { at, go, been: been === world.phase };
  }, [at, been, world.phase]);
  const meters = useMeters()?.meters;
  const challenges = inOrder(useChallenges());
  const nations = useNations();
  const nation = useNation(plan.nation);
  const report = useReport();
  const draft = usePlanDraft(plan);
  const seen = useDeferredValue(draft);
  const hand = useHand(plan, draft);
  const needs = useNeeds(world, plan, seen, hand, challenges);
  const worst = useMemo(
    () => worstMeter(atStake(meters ?? [], challenges, world.round)),
    [meters, challenges, world.round],
  );
  if (!meters || !nation) {
    return null;
  }
  const scene = {
    world,
    plan,
    draft,
    seen,
    hand,
    meters,
    challenges,
    nations,
    nation,
    needs,
    worst,
    report,
    first,
    desk,
  };
  return narrow ? <PhoneTable {...scene} /> : <WideTable {...scene} />;
}
