import { memo } from "react";
import type { NationId } from "../protocol.gen.ts";
import { graticule, ocean, viewBox } from "./lattice.ts";
import type { Point } from "./projection.ts";
import type { NationShape, WorldShapes } from "./shapes.ts";

export interface MapLandProps {
  shapes: WorldShapes;
  /** How each nation's land looks: `me`, `rules`, `member`, `asked`, `step-1` … `step-5`, `none`. */
  looks: ReadonlyMap<NationId, string>;
  mine: NationId | undefined;
  /** Outlines of what nations agreed together. */
  blocs: readonly string[];
  /** In pixels when all of it is seen. */
  width: number;
  onChoose: (nation: NationId) => void;
  /** No nation is chosen any more. */
  onSea: () => void;
}

const points = (isles: readonly Point[]) => isles.map(([x, y]) => `M${x},${y}h0`).join("");

/** The chart itself: drawn again when a nation's look changes, never while it moves. */
export const MapLand = memo(function MapLand(props: MapLandProps) {
  const { shapes, looks, mine, blocs, width, onChoose, onSea } = props;
  const all = [...shapes.nations.values()];
  const own = mine === undefined ? undefined : shapes.nations.get(mine);
  return (
    <svg className="map-land" viewBox={viewBox} width={width} aria-hidden="true" focusable="false">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer's way back to all nations; keys are always on one */}
      <path d={ocean} className="map-sea" onClick={onSea} />
      <path d={graticule} className="map-graticule" />
      <path d={shapes.rest} className="map-rest" />
      {all.map((shape) => (
        <Nation key={shape.nation} shape={shape} look={looks.get(shape.nation) ?? ""} onChoose={onChoose} />
      ))}
      {blocs.map((outline) => (
        <path key={outline.slice(0, 40)} d={outline} className="map-bloc" />
      ))}
      {own && <path d={own.land} className="map-mine" />}
    </svg>
  );
});

function Nation(props: { shape: NationShape; look: string; onChoose: (nation: NationId) => void }) {
  const { shape, look, onChoose } = props;
  const isles = points(shape.isles);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same nation's counter is the button; its land is a larger target for pointers
    <g className={`map-nation ${look}`} data-nation={shape.nation} onClick={() => onChoose(shape.nation)}>
      {shape.land && <path d={shape.land} className="map-country" />}
      {shape.inner && <path d={shape.inner} className="map-inner" />}
      {isles && <path d={isles} className="map-isle-edge" />}
      {isles && <path d={isles} className="map-isle" />}
    </g>
  );
}
