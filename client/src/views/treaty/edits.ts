import type { ClauseId, TreatyEdit, TreatyId, TreatyTerms, TreatyText, TreatyVersion } from "../../protocol.gen.ts";

/** A text under somebody's hands: what it began from, what it is now, and what others changed meanwhile. */
export interface TextDraft {
  /** The version it lies over; 0 for a treaty that is not on the table yet. */
  version: number;
  base: TreatyText;
  text: TreatyText;
  /** The version over which it was begun: what came later is news. */
  since: number;
  /** Clauses (and `terms`) that somebody else changed, too. */
  conflicts: readonly string[];
}

/** Where what is written of a treaty waits; without a treaty, a new one. */
export const draftOf = (treaty?: TreatyId): string => `treaty.${treaty ?? "new"}`;

/** A clause that only this page knows; the treaty gives it a name when it comes to the table. */
export const isNew = (id: ClauseId): boolean => id === "" || id.startsWith("+");

/** Whether two things say the same: members in any order, absent as good as null. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || ((a ?? null) === null && (b ?? null) === null)) {
    return true;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return false;
  }
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => same(left[key], right[key]));
}

const find = (text: TreatyText, id: ClauseId) => text.clauses.find((clause) => clause.id === id);

/** What has to be said to make one text of the other. */
export function editsOf(from: TreatyText, to: TreatyText): readonly TreatyEdit[] {
  return [
    ...(same(from.terms, to.terms) ? [] : [{ terms: to.terms }]),
    ...to.clauses.filter((clause) => !same(find(from, clause.id), clause)).map((put) => ({ put })),
    ...from.clauses.filter((clause) => !find(to, clause.id)).map((clause) => ({ drop: clause.id })),
  ];
}

/** The same edits as they travel: a new clause has no name yet. */
export const toSend = (edits: readonly TreatyEdit[]): readonly TreatyEdit[] =>
  edits.map((edit) => (edit.put && isNew(edit.put.id) ? { put: { ...edit.put, id: "" } } : edit));

const subject = (edit: TreatyEdit) => edit.put?.id ?? edit.drop ?? "terms";

/** Own edits laid over a newer version: they stay, and those that touch what others changed are marked. */
export function rebase(draft: TextDraft, newer: TreatyVersion): TextDraft {
  const theirs = newer.text;
  const conflicts = new Set(draft.conflicts);
  let clauses = theirs.clauses;
  let { terms } = theirs;
  for (const edit of editsOf(draft.base, draft.text)) {
    const id = subject(edit);
    const before = find(draft.base, id);
    const now = find(theirs, id);
    if (edit.terms) {
      const [mixed, clash] = mixedTerms(draft.base.terms, edit.terms, theirs.terms);
      terms = mixed;
      if (clash) {
        conflicts.add("terms");
      }
      continue;
    }
    const put = edit.put;
    const alreadyThere =
      put && isNew(id) && clauses.some((each) => !find(draft.base, each.id) && same({ ...each, id }, put));
    if (!isNew(id) && !same(before, now) && !same(now, put)) {
      conflicts.add(id);
    }
    if (put && !alreadyThere) {
      clauses = now ? clauses.map((each) => (each.id === id ? put : each)) : [...clauses, put];
    } else if (!put) {
      clauses = clauses.filter((each) => each.id !== id);
    }
  }
  const text = { terms, clauses };
  const changed = new Set(editsOf(theirs, text).map(subject));
  return {
    ...draft,
    version: newer.number,
    base: theirs,
    text,
    conflicts: [...conflicts].filter((id) => changed.has(id)),
  };
}

/** Terms member by member: mine where I changed them; a clash where both did, differently. */
function mixedTerms(base: TreatyTerms, mine: TreatyTerms, theirs: TreatyTerms): [TreatyTerms, boolean] {
  const mixed: Record<string, unknown> = { ...theirs };
  const of = (terms: TreatyTerms) => terms as unknown as Record<string, unknown>;
  let clash = false;
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (!same(of(base)[key], of(mine)[key])) {
      mixed[key] = of(mine)[key];
      clash ||= !same(of(base)[key], of(theirs)[key]) && !same(of(mine)[key], of(theirs)[key]);
    }
  }
  return [mixed as unknown as TreatyTerms, clash];
}

/** Takes back one's own change of a clause or of the terms. */
export function takeTheirs(draft: TextDraft, id: string): TextDraft {
  const theirs = find(draft.base, id);
  const kept = draft.text.clauses
    .filter((each) => each.id !== id || theirs)
    .map((each) => (each.id === id && theirs ? theirs : each));
  const clauses = theirs && !find(draft.text, id) ? [...kept, theirs] : kept;
  const text = id === "terms" ? { ...draft.text, terms: draft.base.terms } : { ...draft.text, clauses };
  return { ...draft, text, conflicts: draft.conflicts.filter((each) => each !== id) };
}
