import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { NationId } from "../protocol.gen.ts";
import { useAnnounce } from "../state/announce.tsx";
import { useWords } from "../words/useWords.ts";
import { lay } from "./counters.ts";
import { lookOf, toneLook } from "./looks.ts";
import { MapArcs } from "./MapArcs.tsx";
import { MapCounters } from "./MapCounters.tsx";
import { MapLand } from "./MapLand.tsx";
import { MapPatterns } from "./MapPatterns.tsx";
import { MapZoom } from "./MapZoom.tsx";
import type { MapArc, MapBloc, MapLayer, MapNation, NationState } from "./model.ts";
import { type Direction, neighbour } from "./neighbours.ts";
import { chart } from "./projection.ts";
import { shapesOf, together } from "./shapes.ts";
import type { Limits } from "./steps.ts";
import { usePanZoom } from "./usePanZoom.ts";
import { fitting } from "./view.ts";
import "./map.css";

export interface WorldMapProps {
  nations: readonly MapNation[];
  states: ReadonlyMap<NationId, NationState>;
  mine?: NationId | undefined;
  layer?: MapLayer | undefined;
  limits: Limits;
  arcs: readonly MapArc[];
  blocs: readonly MapBloc[];
  /** A nation's name, state and figure in one line, for readers. */
  describe: (nation: NationId) => string;
  /** A nation that eyes or keys are on. */
  onLook: (nation: NationId | undefined) => void;
  onOpen: (nation: NationId) => void;
}

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The chart of the world with every nation's counter: moved by pointer, wheel, fingers and keys. */
export function WorldMap(props: WorldMapProps) {
  const { nations, states, mine, layer, limits, arcs, blocs, describe, onLook, onOpen } = props;
  const { t } = useWords();
  const announce = useAnnounce();
  const { frame, drawing, counters, map, size, k } = usePanZoom();
  const shapes = useMemo(() => shapesOf(nations), [nations]);
  const places = useMemo(
    () => new Map([...shapes.nations].map(([nation, { anchor }]) => [nation, anchor] as const)),
    [shapes],
  );
  const looks = useMemo(
    () =>
      new Map(
        nations.map(({ nation }) => [
          nation,
          layer ? toneLook(nation, layer, limits) : lookOf(nation, states.get(nation), mine),
        ]),
      ),
    [nations, layer, limits, states, mine],
  );
  const outlines = useMemo(
    () => blocs.map((bloc) => together(nations.filter(({ nation }) => bloc.nations.includes(nation)))),
    [blocs, nations],
  );
  const [chosen, choose] = useState<NationId>();
  const active = chosen ?? mine ?? nations[0]?.nation ?? "";
  const width = chart.width * fitting(size);
  const unit = fitting(size) * k;
  const lain = useMemo(() => lay(nations, shapes, mine, unit), [nations, shapes, mine, unit]);

  const open = useCallback(
    (nation: NationId) => {
      choose(nation);
      onLook(nation);
      onOpen(nation);
    },
    [onLook, onOpen],
  );
  const onActive = useCallback(
    (nation: NationId) => {
      choose(nation);
      onLook(nation);
    },
    [onLook],
  );
  const last = useRef(chosen);
  last.current = chosen;
  const onLeave = useCallback(() => onLook(last.current), [onLook]);
  const onSea = useCallback(() => {
    choose(undefined);
    onLook(undefined);
  }, [onLook]);
  const focus = useCallback(
    (nation: NationId) => {
      const place = places.get(nation);
      counters.current?.querySelector<HTMLElement>(`[data-nation="${nation}"]`)?.focus({ preventScroll: true });
      if (place) {
        map?.show(place);
      }
    },
    [places, counters, map],
  );
  const onKey = useCallback(
    (event: KeyboardEvent, nation: NationId) => {
      const way = arrows[event.key];
      const ends: Record<string, NationId | undefined> = { Home: nations[0]?.nation, End: nations.at(-1)?.nation };
      const next = way ? neighbour(nation, way, places) : ends[event.key];
      const zoom: Record<string, () => void> = {
        "+": () => map?.glideBy(1.6),
        "=": () => map?.glideBy(1.6),
        "-": () => map?.glideBy(1 / 1.6),
        "0": () => map?.fit(),
      };
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (way || next || zoom[event.key]) {
        event.preventDefault();
        zoom[event.key]?.();
        if (next) {
          focus(next);
        }
      }
    },
    [nations, places, map, focus],
  );
  const said = useRef(1);
  useEffect(() => {
    if (said.current !== k) {
      said.current = k;
      announce(t("map.zoomed", { times: k }));
    }
  }, [k, announce, t]);

  return (
    <div className="world-map">
      <div className="neatline">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
        <div
          className="sheet-map map-frame"
          ref={frame}
          role="group"
          aria-label={t("map.label")}
          data-near={k > 1 || undefined}
        >
          <div className="map-drawing" ref={drawing} style={{ "--px": 1 / unit }}>
            <svg width="0" height="0" className="defs" aria-hidden="true">
              <MapPatterns px={1 / unit} of="map" />
            </svg>
            <MapLand
              shapes={shapes}
              looks={looks}
              mine={mine}
              blocs={outlines}
              width={width}
              onChoose={open}
              onSea={onSea}
            />
            {arcs.length > 0 && <MapArcs arcs={arcs} counters={lain} width={width} px={1 / unit} />}
          </div>
          <MapCounters
            layer={counters}
            lain={lain}
            unit={unit}
            states={states}
            mine={mine}
            active={active}
            nameOf={describe}
            onActive={onActive}
            onLook={onLook}
            onLeave={onLeave}
            onOpen={open}
            onKey={onKey}
          />
        </div>
      </div>
      <MapZoom
        near={k > 1}
        onNearer={() => map?.glideBy(1.6)}
        onFarther={() => map?.glideBy(1 / 1.6)}
        onWhole={() => map?.fit()}
      />
    </div>
  );
}
