import type {
  Clause,
  ClauseDocument,
  ClauseField,
  ClauseForm,
  ClauseId,
  NationId,
  Said,
  TreatyKit,
  TreatyText,
} from "../../protocol.gen.ts";

/** A clause with the members that its kind asks for. */
export type AnyClause = Clause & Readonly<Record<string, unknown>>;

/** What the sentences call a field that is called otherwise. */
const argument: Readonly<Record<string, string>> = { by: "nation", percentOfGdp: "percent", services: "given" };

const parts = new Set(["kind", "id", "bound", "from", "until", "check", "remedy", "if"]);

/** What a clause on this page says; the rules say it in the same words once it lies on the table. */
export function saidOf(clause: Clause): Said {
  const own = Object.entries(clause).filter(
    ([name, value]) => !parts.has(name) && value !== null && value !== undefined,
  );
  const { once } = clause as AnyClause;
  return {
    key: `clause.${clause.kind}${once === true ? "-once" : ""}`,
    arguments: Object.fromEntries(
      own.map(([name, value]) => [argument[name] ?? name, typeof value === "number" ? value : String(value)]),
    ),
  };
}

/** Parties without whose signature a clause does nothing: those whom it names as giving, teaching or spending. */
export function namedIn(clause: Clause, form: ClauseForm | undefined): readonly NationId[] {
  const named = form?.fields.filter(({ asks }) => asks === "nation").map(({ name }) => (clause as AnyClause)[name]);
  return [...new Set(named?.filter((nation) => typeof nation === "string"))];
}

/** A new clause as its form suggests it: between the reader's nation and another party, the richer one gives to the poorer. */
export function freshClause(
  form: ClauseForm,
  text: TreatyText,
  named: boolean,
  me: NationId,
  income: (nation: NationId) => number = () => 0,
): Clause {
  const taken = text.clauses.map(({ id }) => Number(id.slice(1))).filter((id) => id > 0);
  const byIncome = text.terms.parties
    .filter((party) => party !== me)
    .sort((a, b) => income(a) - income(b) || text.terms.parties.indexOf(a) - text.terms.parties.indexOf(b));
  const poorest = byIncome[0];
  const richest = byIncome.at(-1);
  const gives = poorest === undefined || income(me) >= income(poorest);
  const nations = gives ? [me, ...byIncome] : [richest as NationId, me];
  const start = ({ asks, default: first, min }: ClauseField): unknown => {
    switch (asks) {
      case "number":
        return first ?? min ?? 0;
      case "yes-no":
        return first === 1;
      case "nations":
        return [];
      case "nation":
      case "row":
        return nations.length > 1 && asks === "row" ? nations[1] : nations.shift();
      default:
        return undefined;
    }
  };
  const fields = form.fields.filter(({ optional }) => !optional).map((field) => [field.name, start(field)]);
  return {
    ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    kind: form.kind,
    // On a treaty that is not on the table yet the name stays, so that other clauses can refer to it.
    id: `${named ? "c" : "+"}${Math.max(0, ...taken) + 1}`,
    check: form.canBeBroken ? "inspection" : "none",
    remedy: { kind: "none", size: 0, cureRounds: form.canBeBroken ? 1 : 0 },
  } as unknown as Clause;
}

export const formOf = (kit: TreatyKit | undefined, kind: string): ClauseForm | undefined =>
  kit?.clauses.find((form) => form.kind === kind);

/** The text with one clause put in place of its former wording, or at the end. */
export function withClause(text: TreatyText, clause: Clause): TreatyText {
  const known = text.clauses.some(({ id }) => id === clause.id);
  const clauses = known
    ? text.clauses.map((each) => (each.id === clause.id ? clause : each))
    : [...text.clauses, clause];
  return { ...text, clauses };
}

export const withoutClause = (text: TreatyText, id: ClauseId): TreatyText => ({
  ...text,
  clauses: text.clauses.filter((each) => each.id !== id),
});

/** Kinds that meet who stays outside; a sanction meets the nation that it names. */
const outward = new Set(["club-tariff", "common-tariff"]);

/** What a treaty lays on a nation that stays outside it. */
export function meeting(
  clauses: readonly ClauseDocument[],
  text: TreatyText,
  nation: NationId,
): readonly ClauseDocument[] {
  return clauses.filter(({ clause, kind }) => {
    const written = text.clauses.find(({ id }) => id === clause) as AnyClause | undefined;
    return outward.has(kind) || (kind === "sanction" && written?.on === nation);
  });
}

/** Kinds that the engine carries out by itself: they ask nothing of a plan. */
const byThemselves = new Set([
  "free-trade",
  "common-tariff",
  "club-tariff",
  "sanction",
  "inspection",
  "technology-licence",
]);

/** What a treaty does to a nation that is in it without asking anything of its plan. */
export function doneFor(
  clauses: readonly ClauseDocument[],
  text: TreatyText,
  nation: NationId,
): readonly ClauseDocument[] {
  return clauses.filter(({ clause, kind }) => {
    const { by, to } = (text.clauses.find(({ id }) => id === clause) ?? {}) as Partial<AnyClause>;
    return byThemselves.has(kind) && (by === undefined || by === nation || to === nation);
  });
}
