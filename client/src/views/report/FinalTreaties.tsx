import type { WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { inTreatyOrder, isOver, titleOf } from "../../state/treaties.ts";
import { useTreaties } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";

/** What the nations agreed in the whole game: every treaty that was in force, how many of its duties were kept, and who broke it. */
export function FinalTreaties({ world }: { world: WorldDocument }) {
  const { t, intl, short } = useWords();
  const bound = inTreatyOrder(useTreaties()).filter(({ since }) => since !== undefined);
  if (bound.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="agreed-title">
      <h2 id="agreed-title">{t("treaty.title")}</h2>
      <ul className="lines">
        {bound.map((treaty) => {
          const sum = (of: "kept" | "duties") => treaty.accounts.reduce((all, each) => all + each[of], 0);
          const broke = new Set(treaty.accounts.filter(({ found }) => found > 0).map(({ nation }) => nation));
          return (
            <li key={treaty.treaty}>
              <strong>{titleOf(treaty)}</strong>
              {" · "}
              {isOver(treaty) || treaty.status === "suspended"
                ? t(`status.${treaty.status}`)
                : t("treaty.since", { year: yearOf(world, treaty.since ?? 1), count: treaty.members.length })}
              {sum("duties") > 0 &&
                ` · ${t("treaty.column.kept")}: ${t("treaty.kept", { kept: sum("kept"), duties: sum("duties") })}`}
              {broke.size > 0 && (
                <span className="worse">
                  {" · "}
                  {t("treaty.wall.broke", { nations: intl.formatList([...broke].map(short)) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
