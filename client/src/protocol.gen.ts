// Written from the C# types of WorldTable.Rules by `dotnet run --project src/WorldTable.Server -- protocol`; do not edit by hand.

/** The version of everything on the wire; an older page is asked to reload. */
export const protocolVersion = 1;

/** A seat at the table, such as `EAC`: the code of a pack's nation. */
export type NationId = string;

/** A global problem, such as `climate`. */
export type ChallengeId = string;

/** A policy that a nation can spend on or set, such as `carbon-price`. */
export type LeverId = string;

/** A headline number that players watch, such as `temperature`. */
export type MeterId = string;

/** A conversation: `floor`, `pair/A+B` (the names in order), `treaty/7` or `delegation/X`. */
export type ChannelId = string;

/** One delegate's place in a nation: a random name that says nothing about the person. */
export type SeatId = string;

/** The client's own name for one move: a retry carries the same and gets the first answer. */
export type MoveId = string;

/** An agreement between nations: the world's running number of it, such as `7`. */
export type TreatyId = string;

/** One promise within a treaty, such as `c2`: the same through all its versions, never given twice. */
export type ClauseId = string;

/** What the rules have to say: a catalogue key and its arguments, never a sentence. */
export interface Said {
  key: string;
  arguments: Readonly<Record<string, SaidArgument>>;
}

/** A number, or a text that names something (a nation's code, a lever); in JSON just that number or text. */
export type SaidArgument = string | number;

/** Where a world stands: before the first round, in one of a round's four phases, or over. */
export type Phase = "lobby" | "briefing" | "table" | "decision" | "report" | "ended";

/** A nation's secret orders for one round. */
export interface Plan {
  lines: readonly PlanLine[];
}

/** One order: a lever, whom or what it goes to (a nation's or a challenge's name; null when the lever has no target), and how much in the lever's own unit: percent of the public budget for money, dollars per tonne for a carbon price. */
export interface PlanLine {
  lever: LeverId;
  to?: string;
  amount: number;
  /** Makes a contribution to a pool a conditional pledge: shown to everybody, counted in full against the budget, and given when the condition holds at the seal; null for every other order. */
  if?: PledgeCondition;
}

/** When a conditional pledge is given: if others give enough to the same pool. Only "at least", so that nobody who gives more can ever stop another from giving. What stands here must hold together. */
export interface PledgeCondition {
  /** At least so many other nations give; null when their number does not matter. */
  others?: number;
  /** What each of them gives at least, billions of constant 2021 international dollars per year; null for anything at all. */
  each?: number;
  /** What all other nations together give at least, billions per year; null when that does not matter. */
  total?: number;
}

/** A guess at the briefing. */
export interface Prediction {
  meter: MeterId;
  guess: string;
}

/** Document `world` (public): where the world stands and what its clock does. */
export interface WorldDocument {
  /** The join code, six characters. */
  code: string;
  pack: string;
  /** The domains that this pack has beside those of every pack, such as `peace`; null when none. */
  domains?: readonly string[];
  /** `quick`, `class`, `long`, `homework` or `manual`. */
  pace: string;
  branch: number;
  /** The round in play or in report, 1-based; 1 in the lobby. */
  round: number;
  rounds: number;
  /** First calendar year of the round. */
  fromYear: number;
  /** The year in which the round ends. */
  toYear: number;
  /** The year in which the game ends, to which headings look. */
  lastYear: number;
  phase: Phase;
  /** The world is collecting sealed decisions; nations still missing are listed. */
  collecting: boolean;
  missing: readonly NationId[];
  clock: ClockDocument;
  /** Playable nations in the pack's order. */
  nations: readonly NationId[];
  /** How many delegates may share a nation. */
  seatsPerNation: number;
  /** Seats with a live connection now. */
  here: readonly SeatId[];
  facilitatorHere: boolean;
  /** When the store was last found to have fallen back in time, in this round: the last seconds before that may be forgotten. Null when never. */
  wentBackAt?: string;
}

/** The world's clock. Running: `endsAt`; held: what remained and why; calendar: the deadline; none: the facilitator moves it. */
export interface ClockDocument {
  /** `running`, `held`, `calendar` or `none`. */
  kind: string;
  /** When the phase ends (running, calendar), UTC. */
  endsAt?: string;
  /** Seconds that remained when the clock was held. */
  remainingSeconds?: number;
  /** Seconds of the whole phase, for the scale bar. */
  phaseSeconds?: number;
  /** Why it is held: `paused`, `nobody-here`, `woke-up`, `not-started` or `ended`. */
  why?: string;
  /** The server's time when this was written, so that a page can correct its own clock. */
  writtenAt: string;
}

/** Document `meters` (public): the headline numbers. */
export interface MetersDocument {
  meters: readonly MeterDocument[];
}

/** One headline number: heading first, with today's value beside it. */
export interface MeterDocument {
  /** `temperature`, `prosperity`, `poverty`, `trust`. */
  id: MeterId;
  /** `celsius`, `dollars-per-day`, `percent`, `points`. */
  unit: string;
  lowerIsBetter: boolean;
  now: number;
  /** Where it ends if present promises and policies go on: median and band. */
  heading: number;
  headingLow: number;
  headingHigh: number;
  /** The line nobody wants to cross, judged on the heading; null when the meter has none. */
  redLine?: number;
  /** True when the heading lies on the wrong side of the red line. */
  crossed: boolean;
  /** Change of the value since the last report, between the two values as shown, so that whoever subtracts them gets it; 0 at the start. */
  changeNow: number;
  /** Change of the heading since the last report, between the two headings as shown. */
  changeHeading: number;
  /** Year and value, from the start to now. */
  history: readonly YearValue[];
  /** Year, value and band, from now to the last year. */
  path: readonly YearBand[];
  /** Why the value changed, the largest first; the amounts are rounded as shown and add up to `changeNow` as shown. */
  causesNow: readonly Cause[];
  /** Why the heading changed, the largest first; the amounts are rounded as shown and add up to `changeHeading` as shown. */
  causesHeading: readonly Cause[];
}

/** One point of a line. */
export interface YearValue {
  year: number;
  value: number;
}

/** One point of a forecast. */
export interface YearBand {
  year: number;
  value: number;
  low: number;
  high: number;
}

/** One reason for a change: words and a signed amount in the meter's unit. */
export interface Cause {
  said: Said;
  amount: number;
}

/** Document `nation/X` (public): a nation, who plays it and how it does. */
export interface NationDocument {
  nation: NationId;
  playable: boolean;
  delegates: readonly DelegateDocument[];
  ready: boolean;
  /** True when its signatures take two keys in this round, each turned by another delegate. */
  twoKeys?: boolean;
  figures: NationFigures;
  /** The conditional pledges that lie on its table, shown to everybody while plans are made and changed like any line until the round is sealed; null when there are none. */
  offers?: readonly OfferDocument[];
}

/** One person at the table. */
export interface DelegateDocument {
  seat: SeatId;
  nickname: string;
}

/** A nation's public figures at the opening of the round. Money: constant 2021 international dollars. */
export interface NationFigures {
  nation: NationId;
  populationMillions: number;
  gdpTrillions: number;
  gdpPerPerson: number;
  emissionsGigatonnes: number;
  povertyPercent: number;
  medianIncomePerDay: number;
  carbonPrice: number;
  /** What the nation can spend in each year of the round. */
  budgetBillionsPerYear: number;
  /** How others see it, 0 to 100. */
  reputation: number;
  /** Since the last report, in the same units; 0 at the start. */
  gdpPerPersonChange: number;
  povertyChange: number;
  emissionsChange: number;
  reputationChange: number;
  /** What it gave away in the last round, billions per year (pools and aid). */
  givenBillionsPerYear: number;
  /** To whom it gave that, the largest first; null when it gave nothing. */
  gifts?: readonly GiftFigures[];
  /** How it traded in the last round; null in a pack without trade. */
  trade?: TradeFigures;
  /** How its people live; null in a pack without such domains. */
  society?: SocietyFigures;
}

/** What went in the last round to another nation as aid, or to a challenge's pool. */
export interface GiftFigures {
  to: string;
  billionsPerYear: number;
}

/** A nation's trade in the last round (at the start: when the game begins). Billions: dollars a year at market prices of the start. */
export interface TradeFigures {
  exportsBillions: number;
  importsBillions: number;
  /** Share of what it makes that goes abroad. */
  exportsPercent: number;
  /** What all tariffs, agreements and costs that changed since the start add to or take from its real income. */
  gainPercent: number;
  /** What its work is worth against the world's: 100 at the start; its terms of trade. */
  termsOfTrade: number;
  /** Tariffs it collected, billions a year in the money of the budget. */
  customsBillions: number;
  /** The five largest partners, most trade first. */
  partners: readonly PartnerFigures[];
}

/** One partner of a nation: what was sold there and bought from there, billions a year, and the tariff that each charged the other, percent of the price. */
export interface PartnerFigures {
  nation: NationId;
  soldBillions: number;
  boughtBillions: number;
  ourTariffPercent: number;
  theirTariffPercent: number;
}

/** How people live in a nation as the round opens. */
export interface SocietyFigures {
  lifeExpectancyYears: number;
  schoolingYears: number;
  /** Human Development Index, 0 to 1. */
  humanDevelopment: number;
  /** Share of its countries that are in an armed conflict; null in a pack without the domain of peace. */
  conflictPercent?: number;
  /** The 17 Sustainable Development Goals in their order, 0 (the worst) to 100 (reached), and their mean. */
  goals: readonly number[];
  goalsIndex: number;
}

/** A conditional pledge: so much is given to the challenge's pool if the condition holds when the round is sealed, and nothing of it else. */
export interface OfferDocument {
  challenge: ChallengeId;
  billionsPerYear: number;
  if: PledgeCondition;
}

/** Document `treaty/7` (public: everything about treaties lies open on the table). */
export interface TreatyDocument {
  treaty: TreatyId;
  branch: number;
  round: number;
  status: TreatyStatus;
  proposedBy: NationId;
  proposedInRound: number;
  /** Oldest first; the last is the one that is edited and signed. */
  versions: readonly TreatyVersion[];
  offer?: TreatyOffer;
  signatures: readonly SignatureDocument[];
  /** How far the newest version is from entering into force (or, once in force, from being adopted as its amendment). */
  entry: EntryDocument;
  /** The version in force; null before. */
  inForce?: number;
  since?: number;
  members: readonly MemberDocument[];
  /** Members in favour of `suspend`, `resume` or `terminate`. */
  votes: Readonly<Record<string, readonly NationId[]>>;
  /** The newest version's clauses in words, with what each asks of whom in the round after this one if it enters into force with all who are invited (when it is the one in force: in this round, of its members). */
  clauses: readonly ClauseDocument[];
  /** The same of the version in force, in this round; null when it is the newest or none is. */
  clausesInForce?: readonly ClauseDocument[];
  /** What the newest version asks, while it is not in force, of nations that could not do it by today's figures; absent when it asks for no such thing. */
  beyondReach?: readonly BeyondReach[];
  breaches: readonly Breach[];
  /** Promised against delivered, per round and member. */
  accounts: readonly TreatyAccount[];
  events: readonly TreatyEvent[];
}

/** Where a treaty stands in its life. */
export type TreatyStatus = "draft" | "open" | "in-force" | "suspended" | "expired" | "terminated";

/** One version of the text: by whom, in which round, and which clauses it changed. */
export interface TreatyVersion {
  /** 1-based; every accepted edit makes the next. */
  number: number;
  by: NationId;
  round: number;
  text: TreatyText;
  /** What this version changed: clauses by name (removed ones, too), `terms` for all else. */
  changed: readonly string[];
}

/** What a treaty says: one version of it. */
export interface TreatyText {
  terms: TreatyTerms;
  clauses: readonly Clause[];
}

/** All of a treaty but its clauses. */
export interface TreatyTerms {
  /** In the players' own words, 1 to 60 characters. */
  title: string;
  /** Whom it invites; only they edit it. */
  parties: readonly NationId[];
  /** Whether nations that were not invited may join, too. */
  openToAll: boolean;
  entry: EntryRule;
  /** Whether a signature may leave out clauses. */
  reservations: boolean;
  /** The last round in which it binds; null when it has no end. */
  sunset?: number;
  /** For how many rounds a member is still bound after the round in which it gives notice, 0 to 5. */
  noticeRounds: number;
  /** How many members change, suspend or end it: `all`, `two-thirds` or `majority`. */
  amendment: string;
}

/** When a treaty enters into force: at least so many signatures, and so large a share of the world in them (the Paris Agreement: 55 and 55 %). */
export interface EntryRule {
  /** Nations, at least 2. */
  atLeast: number;
  /** `gdp`, `population` or `emissions` of all rows of the pack; null when only the count matters. */
  shareOf?: string;
  /** Percent of the world's total, 0 to 100. */
  sharePercent: number;
}

/** One executable promise in a treaty. Kinds are open: a new one is one file here, its words in the catalogues and one test; it is found by `ClauseKinds`. A kind describes what it asks for, checks it, says it and lays its effects; it acts only through `Effects`. */
export type Clause =
  | CarbonPriceFloor
  | ClimateFinance
  | EmissionsCap
  | EmissionsCut
  | ClubTariff
  | CommonTariff
  | FreeTrade
  | TariffSchedule
  | DebtRelief
  | DevelopmentCompact
  | PovertyFinance
  | Transfer
  | JointResearch
  | TechnologyLicence
  | Inspection
  | Sanction;

/** What every clause carries. */
export interface ClauseParts {
  /** Given by the treaty; empty in a clause that is new. */
  id: ClauseId;
  /** Whom it binds; null: every member. */
  bound?: readonly NationId[];
  /** First and last round in which it works, 1-based; null: as long as the treaty is in force. */
  from?: number;
  until?: number;
  /** How a breach is found: `none`, `self-report` or `inspection`. */
  check: string;
  /** What follows a breach. */
  remedy: Remedy;
  /** When it works; null: always. */
  if?: Trigger;
}

/** Everybody bound charges at least this much for a tonne of CO2 at home, a little more in every round. */
export interface CarbonPriceFloor extends ClauseParts {
  kind: "carbon-price-floor";
  /** $ per tonne of CO2 in the clause's first round, 1 to 500. */
  dollars: number;
  /** $ per tonne more in each later round, 0 to 100. */
  rise: number;
}

/** Everybody bound pays into the Climate Fund every year: a share of its GDP, an amount, or both. */
export interface ClimateFinance extends ClauseParts {
  kind: "climate-finance";
  /** Percent of GDP as each round opens, 0 to 3. */
  percentOfGdp: number;
  /** Billions a year beside it, 0 to 1000. */
  billions: number;
}

/** Each nation that is bound emits at most so much CO2, fuel and land together, in the last year of the round, and less in every later round. For one nation, or for some that are alike. */
export interface EmissionsCap extends ClauseParts {
  kind: "emissions-cap";
  /** Gt CO2 a year in the clause's first round, 0.01 to 30. */
  gigatonnes: number;
  /** Percent less of that in each later round, 0 to 30. */
  fall: number;
}

/** Everybody bound emits, in the last year of the round, at most so much percent less CO2 (fuel and land together) than in the first year of the game, and less in every later round. */
export interface EmissionsCut extends ClauseParts {
  kind: "emissions-cut";
  /** Percent below the first year's emissions in the clause's first round, -50 (a rise) to 100. */
  percent: number;
  /** Points more in each later round, 0 to 30. */
  step: number;
}

/** The members charge every playable nation that stays outside (or is excluded) so many points more: what makes joining a climate club pay (Nordhaus 2015). Automatic rows, which cannot join, are spared; of several clubs the highest tariff counts. */
export interface ClubTariff extends ClauseParts {
  kind: "club-tariff";
  /** Points on top of everything else, 0.5 to 50. */
  points: number;
}

/** A customs union: the members charge each other nothing and everybody else one common tariff, whatever each would like. Of several unions of one nation the highest tariff counts. */
export interface CommonTariff extends ClauseParts {
  kind: "common-tariff";
  /** Percent of the price on goods from outside, 0 to 50. */
  percent: number;
}

/** A free-trade area: the members charge each other nothing and trust each other's papers, which makes trade between them a tenth cheaper. Customs carry it out; nobody can break it. */
export interface FreeTrade extends ClauseParts {
  kind: "free-trade";
}

/** No member charges another more than so much percent, its ordinary tariff included, and less in every later round. What a nation charges the rest of the world stays its own. */
export interface TariffSchedule extends ClauseParts {
  kind: "tariff-schedule";
  /** Percent of the price in the clause's first round, 0 to 100. */
  percent: number;
  /** Points less in each later round, 0 to 50. */
  step: number;
}

/** A creditor lets a debtor off so much interest a year (the engine moves it), and the debtor spends as much more of its budget on its poorest: debt for development. */
export interface DebtRelief extends ClauseParts {
  kind: "debt-relief";
  /** Who lets go: a party. */
  by: NationId;
  /** Who owes it no more, and spends: a party. */
  to: NationId;
  /** Billions a year, 0.1 to 200. */
  billions: number;
}

/** One party gives another aid every year, and the receiver spends so much of its own on cash, clinics and schools for its poorest. Each answers for its own half; nothing is asked of one while the other is no member. */
export interface DevelopmentCompact extends ClauseParts {
  kind: "development-compact";
  /** Who gives aid: a party. */
  by: NationId;
  /** Who gets it and spends: a party. */
  to: NationId;
  /** Billions of aid a year, 0.1 to 500. */
  billions: number;
  /** Billions a year that the receiver spends on services, 0.1 to 500. */
  services: number;
}

/** Everybody bound pays into the Fund for the Poorest every year: a share of its GDP, an amount, or both. */
export interface PovertyFinance extends ClauseParts {
  kind: "poverty-finance";
  /** Percent of GDP as each round opens, 0 to 3. */
  percentOfGdp: number;
  /** Billions a year beside it, 0 to 1000. */
  billions: number;
}

/** One party gives another nation money for its poorest, every year or once. Nothing is owed to a member that is excluded. */
export interface Transfer extends ClauseParts {
  kind: "transfer";
  /** Who gives: a party. */
  by: NationId;
  /** Who gets it: any nation of the pack. */
  to: NationId;
  /** Billions a year; of a single transfer, in all. 0.1 to 1000. */
  billions: number;
  /** Once: spread over the years of the clause's first round. */
  once: boolean;
}

/** Everybody bound spends on clean research every year: a share of its GDP, an amount, or both. All members read the results, so that their research counts a quarter more (game calibration; several such clauses do not add up). */
export interface JointResearch extends ClauseParts {
  kind: "joint-research";
  /** Percent of GDP as each round opens, 0 to 3. */
  percentOfGdp: number;
  /** Billions a year beside it, 0 to 1000. */
  billions: number;
}

/** One party teaches another what it knows, against a yearly payment that the engine moves: every year the learner catches up with a quarter more than it would by itself (game calibration). Of several teachers the one furthest ahead counts. */
export interface TechnologyLicence extends ClauseParts {
  kind: "technology-licence";
  /** Who teaches and is paid: a party. */
  by: NationId;
  /** Who learns and pays: a party. */
  to: NationId;
  /** Billions a year, 0 (a gift) to 200. */
  billions: number;
}

/** Inspectors visit every member: whatever the treaty's other clauses say, they find nine hidden breaches in ten. They cost each member 0.002 % of its GDP a year (game calibration). */
export interface Inspection extends ClauseParts {
  kind: "inspection";
}

/** The members shut their ports to one nation: trade with it becomes so many times dearer in both directions, and nobody collects it. Several sanctions on one pair do not add up. */
export interface Sanction extends ClauseParts {
  kind: "sanction";
  /** Any nation of the pack; nothing happens while it is a member. */
  on: NationId;
  /** 1.5 (some goods) to 3 (nearly all). */
  times: number;
}

/** What follows when a breach was found and not mended in time. */
export interface Remedy {
  /** `none`; `tariff`: the other members charge up to `size` points more on the breaker's goods; `payment`: what is missing, in money, is added to its duty; `exclusion`: it gets nothing from the treaty until it has mended. */
  kind: string;
  /** Points at a complete breach, 0 to 50; in proportion to what is missing. */
  size: number;
  /** Rounds to mend after the round in which it was found, 0 to 3. */
  cureRounds: number;
}

/** A condition under which a clause works, judged when each round opens on what the report before it said. All that are given must hold. */
export interface Trigger {
  /** A meter's present reading (°C, $ a day, percent, points) is above or below a value. */
  meter?: MeterId;
  above?: number;
  below?: number;
  /** At least this many members. */
  members?: number;
  /** Somebody is in breach of this clause of the same treaty. */
  breached?: ClauseId;
}

/** An offer that stands: the version that can be signed, until the seal of a round or for good. */
export interface TreatyOffer {
  by: NationId;
  round: number;
  /** At the seal of this round the offer ends if the treaty has not entered into force; null: it stands until taken back. */
  until?: number;
}

/** A nation's signature as everybody sees it. */
export interface SignatureDocument {
  nation: NationId;
  version: number;
  round: number;
  /** Keys turned and needed: 1 of 2 does not count yet. */
  keys: number;
  needs: number;
  /** The delegates who turned them. */
  seats: readonly SeatId[];
  without: readonly ClauseId[];
}

/** How far a version is from entering into force. */
export interface EntryDocument {
  /** Signatures that count, and how many are needed. */
  signed: number;
  needed: number;
  /** `gdp`, `population` or `emissions`; null when only the count matters. */
  shareOf?: string;
  signedPercent: number;
  neededPercent: number;
  /** What each row of the pack would add, percent, in the pack's order; empty when only the count matters. */
  adds: readonly number[];
  /** Whether it enters into force at the next seal if nothing changes. */
  met: boolean;
}

/** A nation that is bound. */
export interface MemberDocument {
  nation: NationId;
  since: number;
  /** After the seal of this round it is out; null while it stays. */
  leavesAfter?: number;
  without: readonly ClauseId[];
}

/** One clause in words. */
export interface ClauseDocument {
  clause: ClauseId;
  kind: string;
  sentence: Said;
  /** Whether it works in the round it is shown for: its schedule has begun and its condition holds. */
  works: boolean;
  /** Who is bound to what. */
  duties: readonly DutyDocument[];
}

/** What a clause asks of one nation in one round. */
export interface DutyDocument {
  nation: NationId;
  /** `at-least`, `at-most`, `charge-at-most` (percent on the other members' goods, ordinary tariff included), `give` or `emit-at-most`. */
  asks: string;
  lever?: LeverId;
  to?: string;
  /** In the lever's own unit; billions a year for `give`, gigatonnes a year for `emit-at-most`. */
  amount: number;
  /** The same as percent of the nation's budget, for `give`. */
  percentOfBudget?: number;
}

/** What a version asks of a nation that it could not do: it can be signed, not kept. */
export interface BeyondReach {
  nation: NationId;
  /** The first round in which it is out of reach. */
  round: number;
  /** The clause whose cap it is; absent for the money of all clauses together. */
  clause?: ClauseId;
  /** What is asked and what can be done at most: `reach.budget` or `reach.emissions`. */
  said: Said;
}

/** A breach that was found: notice, then a cure period, then the remedy until it is mended. */
export interface Breach {
  clause: ClauseId;
  nation: NationId;
  /** The round in which it was found. */
  found: number;
  /** The last round in which it can be mended without a remedy. */
  cureUntil: number;
  /** What was missing in the last round, as a share of what was promised, 0 to 1: the remedy is in proportion to it. */
  missing: number;
  /** Whether the remedy works in the round that is open. */
  remedied: boolean;
}

/** How one member did in one round: how many duties it had, how many it kept, how many breaches were found; and the money in them, billions a year. */
export interface TreatyAccount {
  round: number;
  nation: NationId;
  duties: number;
  kept: number;
  found: number;
  promisedBillions: number;
  deliveredBillions: number;
  /** What the nation's money is measured by, as the round opened: its GDP in billions a year and its people in millions; 0 in rounds of older versions. */
  gdpBillions: number;
  peopleMillions: number;
}

/** One change in a treaty's life. Kinds are closed: `drafted`, `edited`, `offered`, `offer-withdrawn`, `offer-expired`, `key-turned`, `signed`, `unsigned`, `in-force`, `joined`, `vote-suspend`, `vote-resume`, `vote-terminate`, `vote-withdrawn`, `notice`, `notice-withdrawn`, `left`, `amended`, `suspended`, `resumed`, `expired`, `terminated`, `breach-found`, `cured`, `remedy`. */
export interface TreatyEvent {
  kind: string;
  round: number;
  /** Null for what the seal did to the whole treaty. */
  nation?: NationId;
  seat?: SeatId;
  version?: number;
  clause?: ClauseId;
}

/** Document `plan/X` (audience: nation X): the secret plan and its budget. It changes with every touch; what stands for the whole round is in `LeversDocument`. */
export interface PlanDocument {
  nation: NationId;
  branch: number;
  round: number;
  budgetBillionsPerYear: number;
  lines: readonly PlanLine[];
  prediction?: Prediction;
  ready: boolean;
  /** True when this nation's signatures take two keys from the next round on. */
  twoKeys?: boolean;
  /** What treaties in force ask of this plan, in their order; null when nothing is asked. A plan that gives less is accepted: it breaks the treaty. */
  duties?: readonly PlanDuty[];
  /** Percent of the budget that treaties take by themselves (inspectors, licences, debt let go): the lines share what is left. Null when nothing is taken. */
  percentTaken?: number;
}

/** What one clause asks of one line of a plan. */
export interface PlanDuty {
  treaty: TreatyId;
  clause: ClauseId;
  lever: LeverId;
  /** Null also for a ceiling on the tariffs on all other members. */
  to?: string;
  /** `at-least`, `at-most`, `charge-at-most`, `give` or `emit-at-most`. */
  asks: string;
  /** In the line's own unit: percent of the budget for money; for a cap on emissions, the carbon price that is expected to keep it; for `charge-at-most`, percent of the price with the ordinary tariff. */
  amount: number;
  /** Of gifts, billions a year; of a cap, null. */
  billionsPerYear?: number;
  /** Of a cap, the gigatonnes of the round's last year. */
  gigatonnes?: number;
}

/** Document `levers/X` (audience: nation X): what this nation can plan with in this round, and the hand it was dealt. Told once a round. */
export interface LeversDocument {
  nation: NationId;
  branch: number;
  round: number;
  /** Every lever of the pack; those not open yet say in which round they open. */
  levers: readonly LeverDocument[];
  /** The policy cards dealt to this nation for this round (at most five, only open levers). */
  hand: readonly CardDocument[];
}

/** One lever, once per possible target, with its form and what it buys for this nation. */
export interface LeverDocument {
  /** `carbon-price`, `services`, `aid`, `pool`, `clean-research`, `tariff` … */
  lever: LeverId;
  /** A nation's or challenge's name, or null. */
  to?: string;
  /** One of the thirteen domains: `climate`, `development`, `science`, `diplomacy` … */
  domain: string;
  /** The round from which it can be used. */
  opensInRound: number;
  form: AmountForm;
  /** What an amount buys here: the catalogue key `buys.{…}` takes `{value}`, read off these points (linear in between). */
  buysKey: string;
  buys: readonly BuysPoint[];
}

/** How one number is asked for. */
export interface AmountForm {
  /** `percent-of-budget`, `dollars-per-tonne`, `percent`, or `points` (percentage points, up or down). */
  unit: string;
  min: number;
  max: number;
  step: number;
  /** True when the amount counts against the 100 % of the budget. */
  countsAgainstBudget: boolean;
}

/** At this amount the lever buys this value. */
export interface BuysPoint {
  amount: number;
  value: number;
}

/** One policy card: a lever (with its target), the amount it suggests, and why it was dealt. */
export interface CardDocument {
  lever: LeverId;
  to?: string;
  suggested: number;
  why: Said;
}

/** Document `briefing/X` (audience: nation X): where the nation stands, what it wants, its dilemmas, who can help, and its private mandate. */
export interface BriefingDocument {
  nation: NationId;
  /** Language to half a page of Markdown under five headings of the second level; the reader takes the own language, else `en`. */
  text: Readonly<Record<string, string>>;
}

/** Document `challenge/X` (public): what has been announced for a challenge's pool. */
export interface ChallengeDocument {
  challenge: ChallengeId;
  figures: ChallengeFigures;
  pledges: readonly PledgeDocument[];
  pledgedBillionsPerYear: number;
  /** Where the challenge's meter ends if present plans go on and everything announced for this pool is given at least. It follows a pledge a moment later (until then it is that of the announcements before); null while nothing is announced. */
  headingWithPledges?: number;
}

/** How a challenge stands at the opening of the round. */
export interface ChallengeFigures {
  challenge: ChallengeId;
  domain: string;
  /** How contributions add up: `sum`, `weakest-link`, `best-shot`, `threshold`, `weighted-sum`. */
  aggregator: string;
  meter: MeterId;
  opensInRound: number;
  /** Given to the pool in the last round, billions per year, all nations. */
  givenBillionsPerYear: number;
  /** What all nations together would have to give per year for the heading to respect the red line; null when that cannot be bought by this pool alone. */
  neededBillionsPerYear?: number;
  /** What the pool bought in the last round: catalogue key with arguments; null before the first. */
  bought?: Said;
}

/** A public announcement. */
export interface PledgeDocument {
  nation: NationId;
  billionsPerYear: number;
}

/** Document `report` (public): what the last round came to. It opens with promised against given. */
export interface ReportDocument {
  round: number;
  fromYear: number;
  toYear: number;
  /** The headline of the round and a sentence under it. */
  headline: Said;
  lead: Said;
  promises: readonly PromiseRow[];
  /** Promised against delivered under the treaties in force, treaty by treaty; null when none asked for anything. */
  treaties?: readonly ComplianceRow[];
  meters: readonly MeterDocument[];
  /** One line from each playable nation. */
  news: readonly NewsLine[];
  guesses: readonly GuessRow[];
  /** Only in the last report. */
  final?: FinalDocument;
}

/** Promised against given, for one nation and one pool. */
export interface PromiseRow {
  nation: NationId;
  challenge: ChallengeId;
  /** What was announced, and what was offered if its condition held; null when that was nothing. */
  promisedBillionsPerYear?: number;
  givenBillionsPerYear: number;
  /** What treaties in force asked it to give; null when nothing. */
  askedBillionsPerYear?: number;
  givenPerPerson: number;
  givenPercentOfGdp: number;
  /** `kept`, `more`, `short`, `silent-gift`, `nothing`, `unmet`: only offered, and the condition did not hold, which breaks no word; or nothing was announced and a treaty asked: `treaty` when that was given, else `treaty-short`. */
  verdict: string;
  /** What it offered under a condition; null when nothing. */
  offer?: OfferRow;
}

/** A conditional pledge and what became of it: given in full when its condition held, else not at all. */
export interface OfferRow {
  billionsPerYear: number;
  if: PledgeCondition;
  held: boolean;
}

/** Promised against delivered: what one clause asked of one nation in the last round, as far as anybody may know. */
export interface ComplianceRow {
  treaty: TreatyId;
  /** The treaty's title, in its players' own words. */
  title: string;
  clause: ClauseId;
  sentence: Said;
  nation: NationId;
  /** `at-least`, `at-most`, `charge-at-most`, `give` or `emit-at-most`. */
  asks: string;
  lever?: LeverId;
  to?: string;
  /** `billions` a year, `gigatonnes` a year, `percent` (a tariff), or the unit of the lever's form. */
  unit: string;
  promised: number;
  /** Null when it cannot be seen without looking and nobody looked. */
  delivered?: number;
  /** Of money delivered: dollars per person and percent of GDP; of emissions: tonnes per person. */
  perPerson?: number;
  percentOfGdp?: number;
  /** `seen` by everybody, or the regime: `none`, `self-report`, `inspection`. */
  check: string;
  /** `kept`, `broken`, or `unseen`: nobody looked, so nobody knows. */
  verdict: string;
  /** Whether a remedy for this clause works against the nation in the next round. */
  remedied: boolean;
}

/** One line from one nation. */
export interface NewsLine {
  nation: NationId;
  headline: Said;
  detail: Said;
}

/** A guess of the briefing and what came. */
export interface GuessRow {
  nation: NationId;
  meter: MeterId;
  guess: string;
  came: string;
}

/** How the game ended, for all together and for each nation against its own future without cooperation. */
export interface FinalDocument {
  /** Where the game was ended before its last round; null for one played to its end. */
  early?: EarlyEnd;
  lost: boolean;
  crossed: readonly MeterId[];
  verdict: Said;
  /** Every meter in three worlds: ours, the one in which nobody cooperated, the one in which everybody did. */
  worlds: readonly FinalMeter[];
  nations: readonly FinalRow[];
}

/** A game that was ended early: everybody stays with the last plan, and all figures of the end but promises, gifts and reputation are those of the pack's last year. */
export interface EarlyEnd {
  /** the last round that was played */
  afterRound: number;
  /** the pack's last year */
  year: number;
}

/** One meter in the last year of three worlds that began alike. */
export interface FinalMeter {
  meter: MeterId;
  unit: string;
  lowerIsBetter: boolean;
  redLine?: number;
  /** The world that was played. */
  ours: FinalValue;
  /** The same world from its opening on without a plan, a pledge or a gift. */
  nobody: FinalValue;
  /** The same world when every nation takes the joint path that respects the red lines. */
  everybody: FinalValue;
  /** What this table changed: ours less nobody's, of the values as shown. */
  difference: number;
  /** Through which means it changed; the amounts are rounded as shown and add up to `difference`. */
  what: readonly Cause[];
  /** Who changed it; the amounts are rounded as shown and add up to `difference`. */
  who: readonly Cause[];
}

/** A meter's value, and whether it lies on the wrong side of its red line. */
export interface FinalValue {
  value: number;
  crossed: boolean;
}

/** One nation at the end, against the same world in which nobody cooperated. */
export interface FinalRow {
  nation: NationId;
  medianIncomePerDay: number;
  medianIncomeAlone: number;
  povertyPercent: number;
  povertyAlone: number;
  reputation: number;
  givenBillions: number;
  promisesMade: number;
  promisesKept: number;
}

/** Document `map` (public): of which countries every nation is made; not there when the pack is not of this world. */
export interface MapDocument {
  nations: readonly MapRow[];
}

/** One nation on the map. */
export interface MapRow {
  nation: NationId;
  /** ISO 3166-1 numeric codes, three digits: the ids of Natural Earth's countries. */
  countries: readonly string[];
  /** Areas without a code, by their name in Natural Earth. */
  areas: readonly string[];
  /** Centre of economic weight, degrees north and east. */
  latitude?: number;
  longitude?: number;
}

/** Document `talk` (public): who may not speak at the moment. Stands as soon as anything was said or anybody muted. */
export interface TalkDocument {
  /** Nations that the facilitator has muted: they read and cannot write. */
  muted: readonly NationId[];
}

/** Document `channel/X` (for whoever may read that channel): its last messages. Stands as soon as something was said there, and belongs to no branch. */
export interface ChannelDocument {
  channel: ChannelId;
  /** The number of the last message; the first is 1. */
  last: number;
  /** The last messages in order, up to 50 of them; long ones leave room for fewer. Earlier ones: `GET …/channels/{channel}?before=N`. */
  messages: readonly Message[];
  /** Numbers of earlier messages that the facilitator has removed, the last hundred of them: a page that holds one empties it. Absent when there is none. */
  removed?: readonly number[];
}

/** Something that was said. It names its author by seat only. */
export interface Message {
  /** Counted from 1 in each channel, without gaps. */
  number: number;
  /** Whose delegate spoke; absent when the facilitator did. */
  nation?: NationId;
  /** Who spoke; absent when the facilitator did. */
  seat?: SeatId;
  at: string;
  /** Plain text, whatever stands in it; absent when the facilitator removed the message. */
  text?: string;
  /** What the text names, in order. */
  mentions: readonly Mention[];
}

/** A part of a message that names something at the table: `@EAC` a nation, `#treaty/7` a treaty, `#meter/trust` a meter. What names nothing stays text. */
export interface Mention {
  /** Where it begins and how long it is, in UTF-16 units of the text. */
  at: number;
  length: number;
  /** `nation`, `treaty` or `meter`. */
  kind: string;
  /** The nation's code, the treaty's number or the meter's name. */
  name: string;
}

/** First hub message `Sit`: who the connection is. A seat token, a facilitator token, or only the world's code for a visitor. */
export interface SitRequest {
  version: number;
  /** A seat token or a facilitator token; null for a visitor. */
  token?: string;
  /** The join code, for a visitor; ignored with a token. */
  code?: string;
}

/** Answer to `Sit`: who you are and the world's present documents for your audiences. */
export type SitReply = SitReplyWelcome | SitReplyRefused;

/** You are at the table. */
export interface SitReplyWelcome {
  kind: "welcome";
  you: You;
  snapshot: Snapshot;
}

/** Who the connection is. */
export interface You {
  /** `delegate`, `facilitator` or `visitor`. */
  role: string;
  code: string;
  nation?: NationId;
  seat?: SeatId;
  nickname?: string;
}

/** Every present document that this connection may see, and where each of its audiences' counters stands. */
export interface Snapshot {
  branch: number;
  epoch: number;
  /** Audience to last number. */
  counters: Readonly<Record<string, number>>;
  /** Key to document, such as `world`, `meters`, `report`, `nation/EAC`, `plan/EAC`, `challenge/climate`. */
  documents: Readonly<Record<string, unknown>>;
}

/** You are not, and why. */
export interface SitReplyRefused {
  kind: "refused";
  because: Refusal;
}

/** Why a wish was refused: a stable code for programs and a catalogue sentence (`refusal.{code}`) for people. */
export interface Refusal {
  code: string;
  said: Said;
}

/** Hub event `Frames`: changed documents, in order per audience. A gap in `n` means: ask `CatchUp`. */
export interface Frame {
  /** The future it belongs to; 0 for what belongs to none, such as messages: a rewind does not touch it. */
  branch: number;
  epoch: number;
  /** `public`, `nation/X`, `facilitator`, `seats` (every delegate and the facilitator) or `pair/A+B` (both nations and the facilitator). */
  audience: string;
  n: number;
  key: string;
  document: unknown;
}

/** Hub call `CatchUp`: the frames after a number, or everything when they are gone. */
export interface CatchUpReply {
  frames?: readonly Frame[];
  snapshot?: Snapshot;
  /** Neither, and why. */
  because?: Refusal;
}

/** Hub call `Clock` and `POST …/clock`: the facilitator owns the clock. */
export interface ClockMove {
  /** `start`, `pause`, `resume`, `next`, `extend`, `end`, `cancel-seal` or `rewind`. */
  do: string;
  /** For `extend`: how many seconds more (default 60). */
  seconds?: number;
  /** For `rewind`: the round to play again (1-based). */
  round?: number;
  /** The phase that the facilitator was looking at: in another one the wish is refused, so that two taps never skip a phase. Absent means whatever phase it is. */
  from?: Phase;
}

/** `POST /api/worlds`. */
export interface CreateWorld {
  pack: string;
  pace: string;
  /** How many delegates may share a nation, 1 to 8; 1 when absent. */
  seatsPerNation?: number;
  /** The world's seed; drawn by the server when absent. */
  seed?: number;
}

/** Answer to `POST /api/worlds`. The token is the only proof of being the facilitator: keep it. */
export interface WorldCreated {
  code: string;
  facilitatorToken: string;
}

/** `POST /api/worlds/{code}/seats`. */
export interface TakeSeat {
  nation: NationId;
  nickname: string;
  /** A random name for this wish, 16 to 64 letters and digits that nobody else knows: whoever asks again with it after a lost answer gets the same seat with a new token, and the token before is nobody's. Tools that can live with a lost answer leave it out. */
  id?: string;
}

/** Answer to `POST …/seats`. */
export interface SeatTaken {
  seatToken: string;
  seat: SeatId;
  nation: NationId;
  nickname: string;
}

/** Hub call `Free` and `DELETE …/seats/{nation}`: the facilitator makes room at the table. Its delegate's pages are told and sent to the door. */
export interface FreeSeat {
  nation: NationId;
  /** The one seat to free; every seat of the nation when absent. */
  seat?: SeatId;
}

/** Hub call `Say` and `POST …/messages`: a message for a channel, in every phase and while the clock is held too. Accepted means stored; the revision is its number. */
export interface Say {
  /** The client's name for this message, 1 to 64 characters; a retry with the same id gets the first answer and is not said twice. */
  id: MoveId;
  channel: ChannelId;
  /** Plain text of up to 500 characters after composition (NFC); line breaks are kept. */
  text: string;
}

/** Answer to `GET …/channels/{channel}`: messages before a number, the latest of them, in order; empty when there are none. */
export interface ChannelPage {
  channel: ChannelId;
  messages: readonly Message[];
}

/** Hub call `Mute` and `POST …/mutes`: the facilitator takes the word from a nation, or gives it back. */
export interface MuteNation {
  /** All nations when absent. */
  nation?: NationId;
  muted: boolean;
}

/** Hub call `Remove` and `DELETE …/channels/{channel}?number=N`: the facilitator takes a message away. Its place stays and says so. */
export interface RemoveMessage {
  channel: ChannelId;
  number: number;
}

/** What a delegate hears back about one move. */
export type MoveReply = MoveReplyAccepted | MoveReplyRefused;

/** Stored. `revision` is the keeper's revision that carries it. */
export interface MoveReplyAccepted {
  kind: "accepted";
  revision: number;
  /** The treaty that the move began; null for every other move. */
  made?: TreatyId;
}

/** Not done, and why. */
export interface MoveReplyRefused {
  kind: "refused";
  because: Refusal;
}

/** Hub call `Forecast` and `POST …/forecast`: where would this plan of the own nation lead? Nothing is stored, nobody is told. */
export interface ForecastWish {
  /** The page's number of this question; the answer repeats it. The newest question wins, unless it comes too fast. */
  number: number;
  plan: Plan;
  /** The branch and round that the delegate was looking at; absent means the current one. */
  branch?: number;
  round?: number;
}

/** What became of a `ForecastWish`. */
export type ForecastReply = ForecastReplyDone | ForecastReplyRefused;

/** This is where it leads. */
export interface ForecastReplyDone {
  kind: "foreseen";
  number: number;
  foreseen: Foreseen;
}

/** Where the world and the own nation end with a plan, and where without it: with the standing plan in its place. The others go on as they are and give what they have announced. */
export interface Foreseen {
  branch: number;
  round: number;
  /** The pack's last year. */
  year: number;
  /** The headings of the world's meters, in the pack's order. */
  world: readonly ForeseenFigure[];
  /** The own nation's: `emissions`, `income`, `poverty`, `reputation`. */
  own: readonly ForeseenFigure[];
}

/** One number without and with the plan: equal to the last bit when the plan changes nothing. */
export interface ForeseenFigure {
  figure: string;
  unit: string;
  lowerIsBetter: boolean;
  without: number;
  with: number;
}

/** Not looked at, and why: as a plan would be refused, or `superseded` by a newer question, or `too-fast`. */
export interface ForecastReplyRefused {
  kind: "refused";
  number: number;
  because: Refusal;
}

/** `GET /api/packs/{pack}/treaty-kit`: what treaties can be made of. */
export interface TreatyKit {
  /** Every kind of clause that this pack can feel, in the order in which pages list them. */
  clauses: readonly ClauseForm[];
  /** Whole treaties to begin with. */
  templates: readonly TreatyTemplate[];
}

/** What a kind of clause asks for, so that any page can draw it. */
export interface ClauseForm {
  /** The kind, such as `carbon-price-floor`: catalogue keys `clause.{kind}` (the sentence), `clause-name.{kind}`, `clause-help.{kind}`. */
  kind: string;
  /** The domain it belongs to: `climate`, `trade`, `development`, `science`, `diplomacy`. */
  domain: string;
  /** False for a clause that the engine carries out by itself: nobody can break it, so it asks for no check and no remedy. */
  canBeBroken: boolean;
  fields: readonly ClauseField[];
}

/** One question of a form. */
export interface ClauseField {
  /** The member of the clause's JSON, in camel case; catalogue key `clause-field.{name}`. */
  name: string;
  /** `number`, `yes-no`, `nation` (one playable nation), `row` (any row of the pack), `nations` (some playable nations), `challenge`, `clause`. */
  asks: string;
  /** Of a number: `dollars-per-tonne`, `gigatonnes`, `points`, `percent`, `percent-of-gdp`, `percent-of-budget`, `billions`, `times`. */
  unit?: string;
  min?: number;
  max?: number;
  step?: number;
  /** What a new clause begins with, where it is a number. */
  default?: number;
  optional: boolean;
}

/** A treaty to begin with: catalogue keys `template.{name}` (its title) and `template-help.{name}`. */
export interface TreatyTemplate {
  /** Such as `climate-club`. */
  name: string;
  /** Its title is the template's name: the page puts the reader's words there. */
  text: TreatyText;
}

/** `GET /api/cards/{domain}`: the idea of a model, its equations and sources, what it leaves out, what is disputed, what is the game's own, and one number to check. */
export interface ModelCard {
  domain: string;
  /** Language to Markdown. */
  text: Readonly<Record<string, string>>;
}

/** Hub call `ForecastTreaty` and `POST …/forecast/treaty`: where would this version of a treaty lead? Nothing is stored, nobody is told. */
export interface TreatyForecastWish {
  /** The page's number of this question; the answer repeats it. The newest question wins, unless it comes too fast. */
  number: number;
  treaty: TreatyId;
  version: number;
  /** The branch and round that the delegate was looking at; absent means the current one. */
  branch?: number;
  round?: number;
}

/** What became of a `TreatyForecastWish`. */
export type TreatyForecastReply = TreatyForecastReplyDone | TreatyForecastReplyRefused;

/** This is where it leads. */
export interface TreatyForecastReplyDone {
  kind: "foreseen";
  number: number;
  foreseen: TreatyForeseen;
}

/** Hub call `ForecastTreaty` and `POST …/forecast/treaty`: where one version leads if everybody invited signs, against the world without it. */
export interface TreatyForeseen {
  treaty: TreatyId;
  version: number;
  branch: number;
  round: number;
  /** The last year, for which all figures are. */
  year: number;
  /** The meters: without and with. */
  world: readonly ForeseenFigure[];
  /** Every playable nation, in the pack's order: `income`, `emissions`, `poverty`, `reputation`, without and with. */
  nations: readonly ForeseenNation[];
}

/** One nation's figures without and with a treaty. */
export interface ForeseenNation {
  nation: NationId;
  signs: boolean;
  figures: readonly ForeseenFigure[];
}

/** Not looked at, and why: `unknown-treaty`, `treaty-moved-on` when that version is no longer kept, `superseded` by a newer question, or `too-fast`. */
export interface TreatyForecastReplyRefused {
  kind: "refused";
  number: number;
  because: Refusal;
}

/** What a delegate asks for. Kinds are open: a new one is one file and one line here. */
export type Move =
  | SetPlan
  | SetReady
  | Predict
  | MakePledge
  | WithdrawPledge
  | SetTwoKeys
  | DraftTreaty
  | EditTreaty
  | OfferTreaty
  | WithdrawOffer
  | SignTreaty
  | UnsignTreaty
  | LeaveTreaty
  | StayInTreaty
  | VoteTreaty;

/** What every move carries. */
export interface MoveParts {
  /** The client's name for this move; a retry with the same id gets the first answer, another move under it is refused (`move-id-reused`). */
  id: MoveId;
  /** The branch the delegate was looking at; absent means the current one. */
  branch?: number;
  /** The round the delegate was looking at (1-based); absent means the current one. */
  round?: number;
}

/** A move that is kept by one challenge. */
export interface ChallengeMoveParts extends MoveParts {
  /** The challenge it is about. */
  challenge: ChallengeId;
}

/** A move that is kept by one treaty. */
export interface TreatyMoveParts extends MoveParts {
  /** The treaty it is about. */
  treaty: TreatyId;
}

/** Replaces the nation's secret plan of this round. Refused when over budget, unknown, out of range or not yet open. */
export interface SetPlan extends MoveParts {
  kind: "set-plan";
  plan: Plan;
}

/** Says that the nation is done with this phase, or takes that back. */
export interface SetReady extends MoveParts {
  kind: "set-ready";
  ready: boolean;
}

/** One tap at the briefing: where will this meter's heading stand in the report? */
export interface Predict extends MoveParts {
  kind: "predict";
  meter: MeterId;
  /** `better`, `steady` or `worse`. */
  guess: string;
}

/** Announces in public what the nation means to give to a challenge's pool each year of this round: words, compared with deeds in the report. While the table is open it can be changed; after that what was announced stands and can only be raised. */
export interface MakePledge extends ChallengeMoveParts {
  kind: "make-pledge";
  /** Billions of constant 2021 international dollars per year. */
  billionsPerYear: number;
}

/** Takes a public pledge back while the table is open. */
export interface WithdrawPledge extends ChallengeMoveParts {
  kind: "withdraw-pledge";
}

/** From the next round on, the nation has signed a treaty only when two of its delegates have; or one is enough again. */
export interface SetTwoKeys extends MoveParts {
  kind: "set-two-keys";
  on: boolean;
}

/** Begins a treaty: its first version, a draft that its parties can edit. Whoever drafts is among them. The world gives it its number. */
export interface DraftTreaty extends MoveParts {
  kind: "draft-treaty";
  /** Clauses without a name are named by the treaty. */
  text: TreatyText;
}

/** Writes the next version. Changes of different clauses by different delegates go together; who changes a clause that somebody has changed since is told so. While the treaty is on offer this is a counter-offer: on offer at once, or a draft again. Of a treaty in force, its members write the amendment that they can sign. */
export interface EditTreaty extends TreatyMoveParts {
  kind: "edit-treaty";
  /** The version that was looked at. */
  base: number;
  edits: readonly TreatyEdit[];
  /** Whether the new version is on offer at once; absent means no. */
  offer?: boolean;
  /** At the seal of this round the offer ends; absent means that it stands. */
  until?: number;
}

/** One change of a text; exactly one member is given. Changes of different clauses by different people go together; of the same one, the later is told to look again. */
export interface TreatyEdit {
  /** A new clause (empty id) or another wording of a clause that stands. */
  put?: Clause;
  /** A clause that goes. */
  drop?: ClauseId;
  /** Title, parties, entry into force and all that is no clause. */
  terms?: TreatyTerms;
}

/** Puts the newest version on offer, so that it can be signed; on one that is on offer, says until when. */
export interface OfferTreaty extends TreatyMoveParts {
  kind: "offer-treaty";
  /** The version that was looked at. */
  version: number;
  /** At the seal of this round the offer ends; absent means that it stands. */
  until?: number;
}

/** Takes the own offer back: the treaty is a draft again. */
export interface WithdrawOffer extends TreatyMoveParts {
  kind: "withdraw-offer";
}

/** Signs one version: on offer, as an amendment of what is in force, or to join what is in force. A nation with two keys has signed when a second delegate has done so, too. */
export interface SignTreaty extends TreatyMoveParts {
  kind: "sign-treaty";
  /** The version that was read. A signature binds this one only. */
  version: number;
  /** Clauses that the nation leaves out, where the treaty allows it. */
  without: readonly ClauseId[];
}

/** Takes a signature back that does not bind yet. */
export interface UnsignTreaty extends TreatyMoveParts {
  kind: "unsign-treaty";
}

/** Gives notice: the nation is bound for as many rounds more as the treaty says, then it is out. */
export interface LeaveTreaty extends TreatyMoveParts {
  kind: "leave-treaty";
}

/** Takes the notice back while it has not run out. */
export interface StayInTreaty extends TreatyMoveParts {
  kind: "stay-in-treaty";
}

/** A member is in favour, or no longer, of putting the treaty to sleep, waking it or ending it. Counted at the seal by the treaty's own rule of change. */
export interface VoteTreaty extends TreatyMoveParts {
  kind: "vote-treaty";
  /** `suspend`, `resume` or `terminate`. */
  on: string;
  favour: boolean;
}

/** Every stable refusal code of the game; each has a sentence `refusal.{code}` in the catalogues. */
export const refusals = [
  "over-budget",
  "bad-amount",
  "unreadable-amount",
  "unknown-kind",
  "unknown-lever",
  "unknown-target",
  "lever-not-yet",
  "lever-twice",
  "clause-not-here",
  "bad-condition",
  "not-monotone",
  "too-many-lines",
  "unknown-challenge",
  "unknown-nation",
  "not-now",
  "word-stands",
  "round-is-closed",
  "round-not-open",
  "round-is-closing",
  "other-future",
  "move-id-reused",
  "unknown-treaty",
  "treaty-not-now",
  "treaty-moved-on",
  "too-many-treaties",
  "too-many-drafts",
  "not-a-party",
  "not-a-member",
  "not-your-offer",
  "not-signed",
  "no-reservations",
  "same-key",
  "needs-two-delegates",
  "bad-title",
  "bad-parties",
  "bad-sunset",
  "no-clauses",
  "too-many-clauses",
  "unknown-clause",
  "bound-not-party",
  "bad-schedule",
  "bad-trigger",
  "circular-trigger",
  "clauses-contradict",
  "unknown-code",
  "world-full",
  "seat-taken",
  "bad-nickname",
  "unknown-token",
  "seat-freed",
  "not-your-nation",
  "not-facilitator",
  "world-ended",
  "unknown-pack",
  "unknown-pace",
  "bad-setting",
  "bad-clock",
  "no-more-time",
  "message-empty",
  "message-too-long",
  "message-unreadable",
  "unknown-channel",
  "not-your-channel",
  "muted",
  "bad-request",
  "too-large",
  "too-fast",
  "superseded",
  "not-saved",
  "old-page",
  "not-found",
  "wrong-method",
] as const;
