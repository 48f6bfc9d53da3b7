import { memo, useMemo, useRef } from "react";
import type { MapDocument, WorldDocument } from "../protocol.gen.ts";
import { useChallenges, useDocument, useNations, useYou } from "../state/useDocument.ts";
import { useFigures } from "../words/useFigures.ts";
import { mapNations } from "./mapDocument.ts";
import { giftArcs, layersOf, pledgeArcs, statesOf, tradeArcs } from "./mapFacts.ts";
import type { MapNation } from "./model.ts";
import { WorldChart, type WorldChartProps } from "./WorldChart.tsx";

export interface NationsChartProps extends Pick<WorldChartProps, "onOpen" | "controls" | "first"> {
  world: WorldDocument;
}

/** The chart of this world as it stands now; nothing when its pack is not of this earth. */
export const NationsChart = memo(function NationsChart({ world, onOpen, controls, first }: NationsChartProps) {
  const map = useDocument<MapDocument>("map");
  const nations = useNations();
  const challenges = useChallenges();
  const figures = useFigures();
  const mine = useYou()?.nation;
  const drawn = useSame(useMemo(() => (map ? mapNations(map, nations) : []), [map, nations]));
  const states = useMemo(() => statesOf(nations, world.here), [nations, world.here]);
  const layers = useMemo(() => layersOf(nations, figures), [nations, figures]);
  const arcs = useMemo(
    () => [...tradeArcs(nations), ...giftArcs(nations), ...pledgeArcs(challenges)],
    [nations, challenges],
  );
  return drawn.length === 0 ? null : (
    <WorldChart {...{ nations: drawn, states, mine, layers, arcs, onOpen, controls, first }} />
  );
});

/** The same nations as before as long as nothing about them changed, so that their borders are joined once. */
function useSame(nations: readonly MapNation[]): readonly MapNation[] {
  const kept = useRef(nations);
  if (JSON.stringify(kept.current) !== JSON.stringify(nations)) {
    kept.current = nations;
  }
  return kept.current;
}
