import { useMemo } from "react";
import { worstMeter } from "../../parts/meterFacts.ts";
import type { PlanDocument, WorldDocument } from "../../protocol.gen.ts";
import { useChallenges, useMeters, useNation, useNations, useReport } from "../../state/useDocument.ts";
import { PhoneTable } from "./PhoneTable.tsx";
import { useNeeds } from "./useNeeds.ts";
import { usePlanDraft } from "./usePlanDraft.ts";
import { WideTable } from "./WideTable.tsx";

/** The table of a delegate. */
export function SeatTable({ world, plan, narrow }: { world: WorldDocument; plan: PlanDocument; narrow: boolean }) {
  const meters = useMeters()?.meters;
  const challenges = useChallenges();
  const nations = useNations();
  const nation = useNation(plan.nation);
  const report = useReport();
  const draft = usePlanDraft(plan);
  const needs = useNeeds(world, plan, draft, challenges);
  const worst = useMemo(() => worstMeter(meters ?? []), [meters]);
  if (!meters || !nation) {
    return null;
  }
  const scene = { world, plan, draft, meters, challenges, nations, nation, needs, worst, report };
  return narrow ? <PhoneTable {...scene} /> : <WideTable {...scene} />;
}
