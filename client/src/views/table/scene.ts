import type {
  ChallengeDocument,
  MeterDocument,
  NationDocument,
  ReportDocument,
  WorldDocument,
} from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import type { MiddleView } from "./PlanSheet.tsx";
import type { TreatyAt } from "./places.ts";
import type { DealtHand } from "./useHand.ts";
import type { Need } from "./useNeeds.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

/** What is open among the treaties, and how to open something else. */
export interface TreatyDesk {
  at: TreatyAt | undefined;
  go(at: TreatyAt | undefined): void;
  /** Something was open in this phase: who closes it is back among the treaties. */
  been?: boolean;
}

/** Everything that lies on a delegate's table. */
export interface Scene {
  world: WorldDocument;
  plan: OwnPlan;
  draft: PlanDraft;
  /** The draft as what lies further from the hands shows it: a moment later while a slider moves. */
  seen: PlanDraft;
  hand: DealtHand;
  meters: readonly MeterDocument[];
  challenges: readonly ChallengeDocument[];
  nations: readonly NationDocument[];
  nation: NationDocument;
  needs: readonly Need[];
  worst: MeterDocument | undefined;
  report: ReportDocument | undefined;
  /** What the middle of the table shows first. */
  first: MiddleView | undefined;
  desk: TreatyDesk;
}
