import type { Refusal, TreatyForeseen, TreatyId } from "../protocol.gen.ts";

export interface TreatyForecastWish {
  number: number;
  treaty: TreatyId;
  version: number;
  branch?: number;
  round?: number;
}

export type TreatyForecastReply =
  | { kind: "foreseen"; number: number; foreseen: TreatyForeseen }
  | { kind: "refused"; number: number; because: Refusal };
