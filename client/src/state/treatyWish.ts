import type { Clause, ClauseId, TreatyId, TreatyTerms, TreatyText } from "../protocol.gen.ts";

/** What a delegate can ask about treaties. */
export type TreatyWish =
  | { kind: "draft-treaty"; text: TreatyText }
  | {
      kind: "edit-treaty";
      treaty: TreatyId;
      base: number;
      edits: readonly { put?: Clause; drop?: ClauseId; terms?: TreatyTerms }[];
      offer?: boolean;
      until?: number;
    }
  | { kind: "offer-treaty"; treaty: TreatyId; version: number; until?: number }
  | { kind: "sign-treaty"; treaty: TreatyId; version: number; without: readonly ClauseId[] }
  | { kind: "vote-treaty"; treaty: TreatyId; on: string; favour: boolean }
  | { kind: "withdraw-offer" | "unsign-treaty" | "leave-treaty" | "stay-in-treaty"; treaty: TreatyId };
