import type { Refusal, TreatyText } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import { isNew } from "./edits.ts";

/** Says why a text was refused: the rules name a clause by its code, people count them down the paper. */
export function useSayRefusal(text: TreatyText | undefined): (refusal: Refusal) => string {
  const { say } = useWords();
  return ({ said }) => {
    const placed = Object.entries(said.arguments).map(([name, value]) => {
      const at = name === "clause" || name === "other" ? placeOf(text, String(value)) : 0;
      return [name, at > 0 ? String(at) : value];
    });
    return say({ ...said, arguments: Object.fromEntries(placed) });
  };
}

/** A code that is not on the paper yet belongs to the first clause that is new. */
function placeOf(text: TreatyText | undefined, id: string): number {
  const at = text?.clauses.findIndex((clause) => clause.id === id) ?? -1;
  return 1 + (at >= 0 ? at : (text?.clauses.findIndex((clause) => isNew(clause.id)) ?? -1));
}
