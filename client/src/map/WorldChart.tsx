import { type ReactNode, Suspense, useCallback, useDeferredValue, useId, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { NationId } from "../protocol.gen.ts";
import { useAnnounce } from "../state/announce.tsx";
import { lazyView } from "../views/frame/lazyView.ts";
import { useFigures } from "../words/useFigures.ts";
import { useWords, type WordKey } from "../words/useWords.ts";
import { ArcList } from "./ArcList.tsx";
import { shownArcs } from "./arcs.ts";
import { inOneLine, linesInWords } from "./describe.ts";
import { MapKey } from "./MapKey.tsx";
import { MapList } from "./MapList.tsx";
import { MapPatterns } from "./MapPatterns.tsx";
import type { ArcKind, MapArc, MapBloc, MapLayer, MapNation, NationState } from "./model.ts";
import { limitsOf } from "./steps.ts";
import "./chart.css";

const WorldMap = lazyView(() => import("./WorldMap.tsx").then((file) => file.WorldMap));

export interface WorldChartProps {
  nations: readonly MapNation[];
  states: ReadonlyMap<NationId, NationState>;
  mine?: NationId | undefined;
  layers: readonly MapLayer[];
  arcs?: readonly MapArc[];
  blocs?: readonly MapBloc[];
  onOpen: (nation: NationId) => void;
  /** What is shown first. */
  first?: { as?: "map" | "list"; layer?: string; lines?: ArcKind } | undefined;
  /** Where the choices stand, when whoever shows the chart has a head of its own; null until it is there. */
  controls?: Element | null | undefined;
}

const kinds: readonly ArcKind[] = ["aid", "trade", "pledge"];
const none: readonly never[] = [];

/** The world on its sheet and the same in a list: who plays, one figure of every nation, and what goes between them. */
export function WorldChart(props: WorldChartProps) {
  const { nations, states, mine, layers, arcs = none, blocs = none, onOpen, first = {}, controls } = props;
  const words = useWords();
  const { t, name } = words;
  const figures = useFigures();
  const announce = useAnnounce();
  const id = useId();
  const [wanted, setAs] = useState(first.as ?? "map");
  // The switch answers at once; the whole list, or the whole chart, follows.
  const as = useDeferredValue(wanted);
  const [layerId, setLayer] = useState(first.layer ?? "");
  const [lines, setLines] = useState<ArcKind | "">(first.lines ?? "");
  const [looking, look] = useState<NationId>();
  const layer = layers.find(({ id }) => id === layerId);
  const limits = useMemo(() => limitsOf([...(layer?.values.values() ?? [])]), [layer]);
  const drawn = useMemo(() => arcs.filter(({ kind }) => kind === lines), [arcs, lines]);
  const offered = kinds.filter((kind) => arcs.some((arc) => arc.kind === kind));
  // What was promised or given to all is everybody's matter: all of it is shown until a nation is chosen.
  const whose = looking ?? (lines === "trade" ? mine : undefined);
  const shown = useMemo(() => shownArcs(drawn, whose), [drawn, whose]);
  const describe = useCallback(
    (nation: NationId) =>
      inOneLine(words, nation, states.get(nation), nation === mine, layer, linesInWords(words, figures, nation, drawn)),
    [words, figures, states, mine, layer, drawn],
  );
  const key = <MapKey {...{ nations, states, mine, layer, limits, lines: lines || undefined, arcs: shown, whose }} />;
  const chooseLayer = (id: string) => {
    setLayer(id);
    announce(t("map.shows", { layer: id ? name("map.layer", id) : t("map.layer.table") }));
  };
  const choices = (
    <>
      <Choice label={t("map.show")} value={layerId} onChoose={chooseLayer}>
        <option value="">{t("map.layer.table")}</option>
        {layers.map((each) => (
          <option key={each.id} value={each.id}>
            {name("map.layer", each.id)}
          </option>
        ))}
      </Choice>
      {offered.length > 0 && (
        <Choice label={t("map.lines")} value={lines} onChoose={(kind) => setLines(kind as ArcKind | "")}>
          <option value="">{t("map.lines.none")}</option>
          {offered.map((kind) => (
            <option key={kind} value={kind}>
              {t(`map.lines.${kind}`)}
            </option>
          ))}
        </Choice>
      )}
      <AsMapOrList as={wanted} onChoose={setAs} />
    </>
  );
  const named = controls === undefined ? { "aria-labelledby": `${id}-title` } : {};
  return (
    <section className="world-chart" {...named} data-as={as}>
      {controls === undefined ? (
        <div className="slip-head chart-head">
          <h2 id={`${id}-title`}>{t("map.title")}</h2>
          {choices}
        </div>
      ) : (
        controls && createPortal(choices, controls)
      )}
      <svg width="0" height="0" className="defs" aria-hidden="true">
        <MapPatterns px={1} of="key" />
      </svg>
      <div className="chart-body">
        {as === "map" ? (
          <>
            <Suspense
              fallback={
                <div className="world-map">
                  <div className="neatline awaited" />
                </div>
              }
            >
              <WorldMap
                {...{ nations, states, mine, layer, limits, arcs: shown, blocs, describe, onOpen }}
                onLook={look}
              />
            </Suspense>
            {key}
          </>
        ) : (
          <div className="chart-list">
            <MapList {...{ nations, states, mine, layers, layer, limits, onOpen }} />
            {lines && drawn.length > 0 && <ArcList kind={lines} arcs={drawn} mine={mine} />}
          </div>
        )}
      </div>
      <div className="chart-foot tiny">
        {as === "map" && (
          <p className="chart-readout" aria-hidden="true">
            {looking === undefined ? t("map.hint") : describe(looking)}
          </p>
        )}
        {/* Whose lines are drawn needs the whole row. */}
        {(looking === undefined || shown.length === 0) && <p className="quiet">{t("map.note")}</p>}
      </div>
    </section>
  );
}

function Choice(props: { label: string; value: string; onChoose: (value: string) => void; children: ReactNode }) {
  return (
    <select
      className="chart-choice"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      {props.children}
    </select>
  );
}

function AsMapOrList({ as, onChoose }: { as: "map" | "list"; onChoose: (as: "map" | "list") => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <fieldset className="segments" aria-label={t("map.as")}>
      {(["map", "list"] as const).map((each) => (
        <label key={each} className="segment" htmlFor={`${id}-${each}`}>
          <input
            id={`${id}-${each}`}
            type="radio"
            name={id}
            className="seen-by-readers"
            checked={as === each}
            onChange={() => onChoose(each)}
          />
          {t(`map.as.${each}` as WordKey)}
        </label>
      ))}
    </fieldset>
  );
}
