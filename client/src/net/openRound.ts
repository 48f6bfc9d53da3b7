import type { WorldDocument } from "../protocol.gen.ts";

/** What a move belongs to: while a report is read, the next round is open already. */
export const openRound = ({ branch, round, phase }: Pick<WorldDocument, "branch" | "round" | "phase">) => ({
  branch,
  round: phase === "report" ? round + 1 : round,
});
