import type { TreatyDocument, WorldDocument } from "../protocol.gen.ts";
import { yearOf } from "../state/rounds.ts";
import { comingOf, newest } from "../state/treaties.ts";
import { useWords } from "../words/useWords.ts";

/** Says what the next seal does to a treaty if nothing changes, and from which round it binds; nothing when it does nothing. */
export function useComing(): (treaty: TreatyDocument, world: WorldDocument | undefined) => string | undefined {
  const { t } = useWords();
  return (treaty, world) => {
    const coming = world && comingOf(treaty, world);
    return (
      coming &&
      t(`treaty.coming.${coming}`, {
        number: newest(treaty).number,
        round: world.round + 1,
        year: yearOf(world, world.round + 1),
      })
    );
  };
}
