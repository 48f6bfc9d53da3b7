import { memo, useMemo } from "react";
import type { NationId } from "../protocol.gen.ts";
import { useWords } from "../words/useWords.ts";
import { drawnArcs, fundPlaces } from "./arcs.ts";
import type { LainCounter } from "./counters.ts";
import { viewBox } from "./lattice.ts";
import type { MapArc } from "./model.ts";
import { chart } from "./projection.ts";

/** What goes between nations, and from them to the common funds. */
export const MapArcs = memo(function MapArcs(props: {
  arcs: readonly MapArc[];
  counters: ReadonlyMap<NationId, LainCounter>;
  width: number;
  px: number;
}) {
  const { arcs, counters, width, px } = props;
  const { name } = useWords();
  const drawn = useMemo(() => drawnArcs(arcs, counters, px), [arcs, counters, px]);
  const funds = [...fundPlaces(arcs, counters, px)];
  return (
    <svg className="map-arcs" viewBox={viewBox} width={width} aria-hidden="true" focusable="false">
      {drawn.map(({ key, arc, way, head, edges, width: thick }) => (
        <g
          key={key}
          className={`map-arc ${arc.kind}`}
          data-agreed={arc.agreed || undefined}
          style={{ "--thick": thick }}
        >
          <path d={way} className="arc-halo" />
          <path d={way} className="arc-line" />
          {head && <path d={head} className="arc-head" />}
          {edges.map(({ at: [x, y], far }) => (
            <text
              key={far}
              className="arc-edge"
              x={x < chart.width / 2 ? x - 8 * px : x + 8 * px}
              y={y + 4 * px}
              textAnchor={x < chart.width / 2 ? "end" : "start"}
            >
              {far}
            </text>
          ))}
        </g>
      ))}
      {funds.map(([fund, [x, y]], at) => (
        <g key={fund} className={`map-arc ${arcs[0]?.kind}`}>
          <circle cx={x} cy={y} r={9 * px} className="map-fund" />
          <circle cx={x} cy={y} r={4 * px} className="map-fund" />
          <text
            className="arc-edge"
            x={x + (at % 2 === 0 ? -14 : 14) * px}
            y={y + 4 * px}
            textAnchor={at % 2 === 0 ? "end" : "start"}
          >
            {name("pool", fund)}
          </text>
        </g>
      ))}
    </svg>
  );
});
