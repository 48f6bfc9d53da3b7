import type { TreatyText } from "../../protocol.gen.ts";

/** A treaty as others can read it in: its text and nothing else. */
export const toJson = (text: TreatyText): string => JSON.stringify(text, null, 2);

const opening = "{";

/** Reads a treaty back from what was copied: JSON alone, or JSON somewhere within a plain text. Undefined when there is none. */
export function fromText(pasted: string, fallback: TreatyText): TreatyText | undefined {
  const from = pasted.indexOf(opening);
  const to = pasted.lastIndexOf("}");
  if (from < 0 || to < from) {
    return undefined;
  }
  try {
    const read = JSON.parse(pasted.slice(from, to + 1)) as Partial<TreatyText>;
    if (!Array.isArray(read.clauses) || typeof read.terms !== "object" || read.terms === null) {
      return undefined;
    }
    const terms = { ...fallback.terms, ...read.terms };
    return Array.isArray(terms.parties) && read.clauses.every(isClause)
      ? { terms, clauses: read.clauses.map((clause, at) => ({ ...clause, id: clause.id || `+${at + 1}` })) }
      : undefined;
  } catch {
    return undefined; // No JSON: the page says so.
  }
}

function isClause(clause: unknown): boolean {
  const { kind, check, remedy } = (clause ?? {}) as Record<string, unknown>;
  return typeof kind === "string" && typeof check === "string" && typeof remedy === "object" && remedy !== null;
}
