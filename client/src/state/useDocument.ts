import { useCallback, useMemo, useSyncExternalStore } from "react";
import type {
  ChallengeDocument,
  ChallengeId,
  LeversDocument,
  MetersDocument,
  NationDocument,
  NationId,
  PlanDocument,
  ReportDocument,
  TreatyDocument,
  WorldDocument,
  You,
} from "../protocol.gen.ts";
import { type OwnPlan, ownPlan } from "./ownPlan.ts";
import { type ConnectionState, useTable } from "./table.ts";

/** The present document of a key; undefined until it has come. */
export function useDocument<T>(key: string): T | undefined {
  const { documents } = useTable();
  const subscribe = useCallback((listener: () => void) => documents.subscribe(key, listener), [documents, key]);
  return useSyncExternalStore(subscribe, () => documents.get(key)) as T | undefined;
}

export const useWorld = () => useDocument<WorldDocument>("world");
export const useMeters = () => useDocument<MetersDocument>("meters");
export const useReport = () => useDocument<ReportDocument>("report");
export const useNation = (nation: NationId) => useDocument<NationDocument>(`nation/${nation}`);
export const useChallenge = (challenge: ChallengeId) => useDocument<ChallengeDocument>(`challenge/${challenge}`);

/** Your nation's secret plan with its levers; undefined for those without a seat. */
export function usePlan(): OwnPlan | undefined {
  const nation = useYou()?.nation ?? "";
  const plan = useDocument<PlanDocument>(`plan/${nation}`);
  const levers = useDocument<LeversDocument>(`levers/${nation}`);
  return useMemo(() => plan && levers && ownPlan(plan, levers), [plan, levers]);
}

/** All nations of the world, playable ones first in the pack's order. */
export function useNations(): readonly NationDocument[] {
  const order = useWorld()?.nations;
  const all = useDocuments<NationDocument>("nation/");
  return useMemo(() => {
    const rank = new Map(order?.map((nation, at) => [nation, at]));
    const of = ({ nation }: NationDocument) => rank.get(nation) ?? rank.size;
    return [...all].sort((a, b) => of(a) - of(b));
  }, [all, order]);
}

/** Every treaty of the world: all of it lies open on the table. */
export const useTreaties = () => useDocuments<TreatyDocument>("treaty/");

export const useChallenges = () => useDocuments<ChallengeDocument>("challenge/");

/** Every present document whose key begins so, in the order in which they came. */
export function useDocuments<T>(prefix: string): readonly T[] {
  const { documents } = useTable();
  const subscribe = useCallback((listener: () => void) => documents.subscribeAll(listener), [documents]);
  return useSyncExternalStore(subscribe, () => documents.under(prefix)) as readonly T[];
}

/** Who this connection is; undefined until the server has said so. */
export function useYou(): You | undefined {
  const { you } = useTable();
  return useSyncExternalStore(you.subscribe, you.get);
}

export function useConnection(): ConnectionState {
  const { connection } = useTable();
  return useSyncExternalStore(connection.subscribe, connection.get);
}

/** How many of your moves wait for an answer; they are sent again after a break of the line. */
export function useUnanswered(): number {
  const { unanswered } = useTable();
  return useSyncExternalStore(unanswered.subscribe, unanswered.get);
}

/** Where others come in: the server's word when it has come, else the address of this page. */
export function useJoinLink(code: string): string {
  const { joinLink } = useTable();
  const link = useSyncExternalStore(joinLink.subscribe, joinLink.get);
  return link ?? `${location.origin}/join/${code}`;
}
