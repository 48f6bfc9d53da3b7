import { Plus } from "lucide-react";
import type { KeyboardEvent } from "react";
import { DomainMark } from "../../parts/DomainMark.tsx";
import type { ClauseForm, TreatyKit } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";

/** Every kind of clause, by domain: a press lays it on the paper. The arrows go from one to the next. */
export function Palette(props: { kit: TreatyKit | undefined; folded: boolean; onAdd(form: ClauseForm): void }) {
  const { kit, folded, onAdd } = props;
  const { t, name } = useWords();
  const domains = [...new Set(kit?.clauses.map(({ domain }) => domain))];
  const cards = (
    <div
      className="palette-body"
      onKeyDown={walk}
      role="toolbar"
      aria-label={t("treaty.add")}
      aria-orientation="vertical"
    >
      {domains.map((domain) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div key={domain} role="group" aria-label={name("domain", domain)}>
          <h3>{name("domain", domain)}</h3>
          <ul>
            {kit?.clauses
              .filter((form) => form.domain === domain)
              .map((form) => (
                <li key={form.kind}>
                  <button type="button" onClick={() => onAdd(form)}>
                    <DomainMark domain={domain} />
                    <span>{name("clause-name", form.kind)}</span>
                    <Plus className="icon" aria-hidden="true" />
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
  return folded ? (
    <details className="folded palette">
      <summary>{t("treaty.add")}</summary>
      {cards}
    </details>
  ) : (
    <section className="slip palette" aria-labelledby="palette-title">
      <div className="slip-head">
        <h2 id="palette-title">{t("treaty.add")}</h2>
      </div>
      {cards}
    </section>
  );
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const all = [...event.currentTarget.querySelectorAll("button")];
  const at = all.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowDown: (at + 1) % all.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    all.at(to)?.focus();
  }
}
