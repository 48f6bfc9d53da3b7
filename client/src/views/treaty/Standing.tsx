import type { TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { isOver } from "../../state/treaties.ts";
import { useWords } from "../../words/useWords.ts";

/** Since when a treaty binds, whether it sleeps, or from when on it bound while it lasted. */
export function Standing({ treaty, world }: { treaty: TreatyDocument; world: WorldDocument }) {
  const { t } = useWords();
  const round = treaty.since ?? 1;
  const since = { round, year: yearOf(world, round), number: treaty.inForce ?? 1 };
  const asleep = treaty.events.findLast(({ kind }) => kind === "suspended")?.round ?? round;
  return (
    <p className="story in-force">
      {treaty.status === "suspended"
        ? t("treaty.asleep", { round: asleep, year: yearOf(world, asleep + 1) })
        : t(
            isOver(treaty)
              ? "treaty.inForce.was"
              : treaty.versions.length > 1
                ? "treaty.inForce.version"
                : "treaty.inForce",
            since,
          )}
    </p>
  );
}
