import { useId } from "react";
import type { NationDocument } from "../../protocol.gen.ts";
import { type Speaker, useWords } from "../../words/useWords.ts";

/** Which nations of a long list are wanted. */
export interface Filter {
  words: string;
  free: boolean;
}

/** Letters without case and accents. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a nation is wanted: by the beginning or the middle of its name or code, or of who plays it. */
export function passes(
  { words, free }: Filter,
  { nation, delegates }: NationDocument,
  seatsPerNation: number,
  { nation: full, short }: Pick<Speaker, "nation" | "short">,
): boolean {
  const wanted = plain(words.trim());
  const names = [nation, full(nation), short(nation), ...delegates.map(({ nickname }) => nickname)];
  return (!free || delegates.length < seatsPerNation) && names.some((name) => plain(name).includes(wanted));
}

/** Finds a nation in a long list. */
export function NationFilter({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <search className="nation-filter">
      <input
        type="search"
        aria-label={t("lobby.filter")}
        placeholder={t("lobby.filter")}
        autoComplete="off"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
      <label htmlFor={id} className="small">
        <input
          id={id}
          type="checkbox"
          checked={filter.free}
          onChange={(event) => onChange({ ...filter, free: event.target.checked })}
        />
        {t("lobby.filter.free")}
      </label>
    </search>
  );
}
