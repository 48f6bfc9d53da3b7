import { type ReactNode, useMemo, useState } from "react";
import { useChallenges, useNations, useReport } from "../state/useDocument.ts";
import type { Exhibit } from "../views/gallery/Gallery.tsx";
import { NationPage } from "../views/nation/NationPage.tsx";
import { useFigures } from "../words/useFigures.ts";
import { fixtureArcs, fixtureLayers, fixtureMap, fixtureStates } from "./fixtureMap.ts";
import type { MapBloc } from "./model.ts";
import { WorldChart, type WorldChartProps } from "./WorldChart.tsx";

const taken = fixtureStates();
const treaty = fixtureStates(true);
const union: readonly MapBloc[] = [{ id: "customs-union", nations: ["EUN", "GBR", "TUR"] }];

/** About the room that the table leaves for the chart, from a phone to a wall. */
const room = { padding: 8, inlineSize: "max(min(100%, 54vw), min(100%, 27rem))", background: "var(--table)" };

function NationSheet({ nation, mine = false }: { nation: string; mine?: boolean }) {
  const nations = useNations();
  const challenges = useChallenges();
  const report = useReport();
  const shown = nations.find((each) => each.nation === nation);
  return (
    <>
      <Sheet />
      {shown && <NationPage {...{ nation: shown, nations, challenges, report, mine }} onClose={() => undefined} />}
    </>
  );
}

function Sheet(props: Partial<WorldChartProps>) {
  const figures = useFigures();
  const layers = useMemo(() => fixtureLayers(figures), [figures]);
  const [, open] = useState<string>();
  return (
    <main id="main" style={room}>
      <h1 className="seen-by-readers">WorldTable</h1>
      <WorldChart
        nations={fixtureMap}
        states={taken}
        mine="EAC"
        layers={layers}
        arcs={fixtureArcs}
        onOpen={open}
        {...props}
      />
    </main>
  );
}

const sheet = (props: Partial<WorldChartProps>) => ({
  phase: "table" as const,
  view: (): ReactNode => <Sheet {...props} />,
});

export const exhibits: Record<string, Exhibit> = {
  map: sheet({}),
  "map-treaty": sheet({ states: treaty }),
  "map-bloc": sheet({ states: treaty, blocs: union, mine: "GBR" }),
  "map-visitor": sheet({ mine: undefined }),
  "map-income": sheet({ first: { layer: "income" } }),
  "map-poverty": sheet({ first: { layer: "poverty" } }),
  "map-emissions": sheet({ first: { layer: "emissionsEach" } }),
  "map-trust": sheet({ first: { layer: "reputation" } }),
  "map-aid": sheet({ mine: undefined, first: { lines: "aid" } }),
  "map-trade": sheet({ mine: undefined, first: { lines: "trade" } }),
  "map-promises": sheet({ mine: undefined, first: { lines: "pledge" } }),
  nation: { phase: "report", nation: "EAC", wish: { pack: "world-2025" }, view: () => <NationSheet nation="EUN" /> },
  "nation-mine": {
    phase: "table",
    nation: "EAC",
    wish: { pack: "world-2025" },
    view: () => <NationSheet nation="EAC" mine />,
  },
  "nation-rules": { phase: "table", view: () => <NationSheet nation="REST" /> },
  "map-list": sheet({ first: { as: "list" } }),
  "map-list-poverty": sheet({ first: { as: "list", layer: "poverty", lines: "aid" } }),
};
