import type { Clause, ClauseForm, ClauseId, Said, TreatyKit, TreatyText, WorldDocument } from "../../protocol.gen.ts";

/** A clause with the members that its kind asks for. */
export type AnyClause = Clause & Readonly<Record<string, unknown>>;

const parts = new Set(["kind", "id", "bound", "from", "until", "check", "remedy", "if"]);

/** What a clause on this page says; the rules say it in the same words once it lies on the table. */
export function saidOf(clause: Clause): Said {
  const own = Object.entries(clause).filter(
    ([name, value]) => !parts.has(name) && value !== null && value !== undefined,
  );
  const word = (value: unknown) =>
    typeof value === "number" ? value : Array.isArray(value) ? value.join(", ") : String(value);
  return {
    key: `clause.${clause.kind}`,
    arguments: Object.fromEntries(own.map(([name, value]) => [name, word(value)])),
  };
}

/** A new clause as its form suggests it. */
export function freshClause(form: ClauseForm, text: TreatyText): Clause {
  const taken = text.clauses.map(({ id }) => Number(id.replace("+", ""))).filter((id) => id > 0);
  const fields = form.fields.map(({ name, asks, default: start, min, optional }) => [
    name,
    asks === "number"
      ? optional
        ? undefined
        : (start ?? min ?? 0)
      : asks === "yes-no"
        ? start === 1
        : asks === "nations"
          ? []
          : undefined,
  ]);
  return {
    ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    kind: form.kind,
    id: `+${Math.max(0, ...taken) + 1}`,
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

/** The year in which a round begins. */
export const yearOf = (world: WorldDocument, round: number): number =>
  world.fromYear + (round - world.round) * (world.toYear - world.fromYear);
