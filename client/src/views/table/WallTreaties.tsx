import type { WorldDocument } from "../../protocol.gen.ts";
import { comingOf, inTreatyOrder, titleOf } from "../../state/treaties.ts";
import { useTreaties } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";

/** What is in force and what is on offer, in a few words for a wall; a touch opens the paper. */
export function WallTreaties({ world, onOpen }: { world: WorldDocument; onOpen: (treaty: string) => void }) {
  const { t, short, intl } = useWords();
  const shown = inTreatyOrder(useTreaties()).filter(({ status }) => status === "in-force" || status === "open");
  return shown.length === 0 ? null : (
    <section className="slip wall-treaties" aria-label={t("treaty.title")}>
      <ul>
        {shown.map((treaty) => (
          <li key={treaty.treaty}>
            <button type="button" onClick={() => onOpen(treaty.treaty)}>
              <strong>{titleOf(treaty)}</strong>{" "}
              {comingOf(treaty, world) === "enters"
                ? t("treaty.wall.enters")
                : treaty.status === "open"
                  ? t("treaty.wall.open", { signed: treaty.entry.signed, needed: treaty.entry.needed })
                  : t((treaty.since ?? 0) > world.round ? "treaty.wall.soon" : "treaty.wall.force", {
                      count: treaty.members.length,
                    })}
              {treaty.breaches.length > 0 && (
                <span className="worse">
                  {" · "}
                  {t("treaty.wall.broke", {
                    nations: intl.formatList([...new Set(treaty.breaches.map(({ nation }) => short(nation)))]),
                  })}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
