import type { LeversDocument, PlanDocument } from "../protocol.gen.ts";

/** A nation's secret plan with what it can be made of: the plan changes with every touch, levers and hand stand for the round. */
export type OwnPlan = PlanDocument & Pick<LeversDocument, "levers" | "hand">;

export const ownPlan = (plan: PlanDocument, { levers, hand }: LeversDocument): OwnPlan => ({ ...plan, levers, hand });
