import { memo, useMemo } from "react";
import type { NationId } from "../protocol.gen.ts";
import { useWords } from "../words/useWords.ts";
import { drawnArcs, table } from "./arcs.ts";
import type { LainCounter } from "./counters.ts";
import { viewBox } from "./lattice.ts";
import type { MapArc } from "./model.ts";
import { chart, project } from "./projection.ts";

const [tableX, tableY] = project(table.lat, table.lon);

/** What goes between nations, and from them to the funds that lie on the table of all. */
export const MapArcs = memo(function MapArcs(props: {
  arcs: readonly MapArc[];
  counters: ReadonlyMap<NationId, LainCounter>;
  width: number;
  height: number;
  px: number;
}) {
  const { arcs, counters, width, height, px } = props;
  const { t } = useWords();
  const drawn = useMemo(() => drawnArcs(arcs, counters, px), [arcs, counters, px]);
  const toTable = arcs.some(({ to }) => !counters.has(to));
  return (
    <svg
      className="map-arcs"
      viewBox={viewBox}
      width={width}
      height={height}
      style={{ "--px": px }}
      aria-hidden="true"
      focusable="false"
    >
      {toTable && (
        <>
          <circle cx={tableX} cy={tableY} r={9 * px} className="map-table" />
          <circle cx={tableX} cy={tableY} r={4 * px} className="map-table" />
          <text className="arc-edge" x={tableX} y={tableY + 20 * px} textAnchor="middle">
            {t("map.table")}
          </text>
        </>
      )}
      {drawn.map(({ key, arc, way, head, edges, width: thick }) => (
        <g
          key={key}
          className={`map-arc ${arc.kind}`}
          data-agreed={arc.agreed || undefined}
          style={{ "--thick": thick }}
        >
          <path d={way} className="arc-halo" />
          <path d={way} className="arc-line" />
          <path d={head} className="arc-head" />
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
    </svg>
  );
});
