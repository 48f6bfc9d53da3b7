import type { NationId } from "../protocol.gen.ts";

/** A nation as the map sees it: which countries it is made of and where its counter lies. */
export interface MapNation {
  nation: NationId;
  /** ISO 3166-1 numbers of its countries. */
  countries: readonly number[];
  /** What else is its own and has no number, by the name in Natural Earth. */
  areas?: readonly string[];
  /** Where its counter should lie; in the middle of its largest land when nobody says. */
  lat?: number;
  lon?: number;
  /** False for a nation that the rules play. */
  playable: boolean;
}

/** Who sits there: nobody yet, somebody who is here, somebody who is away, or the rules. */
export type Seating = "free" | "taken" | "away" | "rules";

/** How a nation stands to what is being agreed. */
export type Accord = "signed" | "asked";

/** How a nation stands at the table now. */
export interface NationState {
  seating: Seating;
  /** The people who play it. */
  people: readonly string[];
  accord?: Accord;
}

/** A figure of every nation, which the map shows in five steps. */
export interface MapLayer {
  /** Its name in the catalogue: `map.layer.{id}`. */
  id: string;
  values: ReadonlyMap<NationId, number>;
  /** The figure as it is printed. */
  print: (value: number) => string;
}

/** What one line on the map is: money that went, goods, or a word that was given. */
export type ArcKind = "aid" | "trade" | "pledge";

/** Something that goes from one nation to another, or to a fund of all. */
export interface MapArc {
  kind: ArcKind;
  from: NationId;
  /** A nation, or a challenge whose fund lies on the table. */
  to: string;
  /** Billions per year; both ways together when there is a way back. */
  amount: number;
  /** How much of it goes the other way: the line then has no head. */
  back?: number;
  /** Signed by both; an announcement is not. Only what is agreed is drawn solid in magenta. */
  agreed?: boolean;
}

/** Nations that stand together in something agreed: drawn as one shape. */
export interface MapBloc {
  id: string;
  nations: readonly NationId[];
}
