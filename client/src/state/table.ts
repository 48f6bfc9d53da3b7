import { createContext, useContext } from "react";
import type {
  ClockMove,
  ForecastReply,
  FreeSeat,
  Move,
  MoveReply,
  Plan,
  Refusal,
  TreatyForecastReply,
  TreatyId,
  TreatyKit,
  You,
} from "../protocol.gen.ts";
import type { Cell } from "./cell.ts";
import type { DocumentStore } from "./documents.ts";
import type { Talk } from "./talk.ts";

type WithoutParts<T> = T extends unknown ? Omit<T, "id" | "branch" | "round"> : never;

/** A move as a view writes it: its name, branch and round are filled in when it is played. */
export type Wish = WithoutParts<Move>;

/** How the line to the server stands. */
export type ConnectionState =
  | { kind: "connecting" }
  | { kind: "live" }
  | { kind: "reconnecting"; since: number }
  | { kind: "refused"; because: Refusal }
  | { kind: "old-page" };

/** Everything that a view of one world needs from outside: what is known, who you are, and how to act. */
export interface Table {
  documents: DocumentStore;
  you: Cell<You | undefined>;
  connection: Cell<ConnectionState>;
  /** Moves played and not yet answered. */
  unanswered: Cell<number>;
  /** Adds to the page's clock to give the server's, in milliseconds. */
  serverOffset: Cell<number>;
  /** The address by which others come in, as the server sees it; undefined until it has said so. */
  joinLink: Cell<string | undefined>;
  /** Names the drafts of this seat, so that two seats in one browser keep theirs apart. */
  draftScope: string;
  play(wish: Wish): Promise<MoveReply>;
  /** Where would this draft of the own plan lead? Nothing is stored, nobody is told. */
  forecast(plan: Plan): Promise<ForecastReply>;
  /** Where would this version of a treaty lead, with everybody whom it invites? */
  forecastTreaty(treaty: TreatyId, version: number): Promise<TreatyForecastReply>;
  /** What treaties can be made of in this world; undefined when it cannot be had now. */
  treatyKit(): Promise<TreatyKit | undefined>;
  clock(move: ClockMove): Promise<MoveReply>;
  /** The facilitator makes room at the table. */
  free(wish: FreeSeat): Promise<MoveReply>;
  /** What is said at the table. */
  talk: Talk;
}

export const TableContext = createContext<Table | undefined>(undefined);

export function useTable(): Table {
  const table = useContext(TableContext);
  if (!table) {
    throw new Error("This view stands inside a world: wrap it in a TableContext or a FixtureStore.");
  }
  return table;
}
