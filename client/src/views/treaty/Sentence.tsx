import type { Clause, ClauseForm, Said } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import { saidOf } from "./clauses.ts";
import { marked } from "./marked.ts";
import { useAmount } from "./useAmount.ts";

/** What a clause says, with what the parties chose underlined; before the rules have said it, in the same words where this page knows enough. */
export function Sentence({
  said,
  clause,
  form,
}: {
  said?: Said | undefined;
  clause: Clause;
  form: ClauseForm | undefined;
}) {
  const { intl, fill, name } = useWords();
  const amount = useAmount();
  const spoken = said ?? saidOf(clause);
  const pieces = marked(intl, spoken, fill(spoken));
  if (pieces) {
    return (
      <p className="said">
        {pieces.map((piece, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
          piece.variable ? <b key={at}>{piece.text}</b> : piece.text,
        )}
      </p>
    );
  }
  const members = clause as unknown as Record<string, unknown>;
  return (
    <p className="said">
      {form?.fields
        .filter((field) => members[field.name] !== undefined && members[field.name] !== null)
        .map((field) => `${name("clause-field", field.name)}: ${amount(members[field.name], field.unit)}`)
        .join(" · ")}
    </p>
  );
}
