import { NationToken } from "../parts/NationToken.tsx";
import type { NationId } from "../protocol.gen.ts";
import { useWords, type WordKey } from "../words/useWords.ts";
import type { ArcKind, MapArc, MapLayer, MapNation, NationState } from "./model.ts";
import { type Limits, toneOf } from "./steps.ts";

export interface MapKeyProps {
  nations: readonly MapNation[];
  states: ReadonlyMap<NationId, NationState>;
  mine: NationId | undefined;
  layer: MapLayer | undefined;
  limits: Limits;
  lines: ArcKind | undefined;
  /** The lines that are drawn, and whose they are when they are one nation's. */
  arcs: readonly MapArc[];
  whose: NationId | undefined;
}

/** What the chart's colours, hatches, counters and lines say: only those that are on it. */
export function MapKey(props: MapKeyProps) {
  const { t, name, short } = useWords();
  const { nations, layer, lines, arcs, whose } = props;
  const own = whose !== undefined && arcs.every(({ from, to }) => from === whose || to === whose);
  return (
    <div className="map-key">
      {layer ? (
        <p>
          <strong>{name("map.layer", layer.id)}</strong>
        </p>
      ) : null}
      <ul>
        {layer ? <Steps {...props} layer={layer} /> : <States {...props} />}
        {lines && arcs.length > 0 && (
          <li>
            <i className={`key-line ${lines}`} data-agreed={arcs.every(({ agreed }) => agreed) || undefined} />
            {t(`map.key.${lines}`, { whose: own ? "one" : "all", nation: short(whose ?? "") })}
          </li>
        )}
        {arcs.some(({ to }) => nations.every(({ nation }) => nation !== to)) && (
          <li>
            <i className={`key-fund ${lines}`} />
            {t("map.key.fund")}
          </li>
        )}
      </ul>
    </div>
  );
}

function Steps({ nations, layer, limits }: MapKeyProps & { layer: MapLayer }) {
  const { t } = useWords();
  const ranges = [...limits, Number.POSITIVE_INFINITY].map((upper, at) => {
    const [lower, above] = [limits[at - 1], limits[at]];
    if (lower === undefined && above === undefined) {
      return { upper, words: t("map.key.same") };
    }
    const words =
      lower === undefined
        ? t("map.key.under", { value: layer.print(upper) })
        : above === undefined
          ? t("map.key.over", { value: layer.print(lower) })
          : t("map.key.range", { from: layer.print(lower), to: layer.print(above) });
    return { upper, words };
  });
  return (
    <>
      {ranges.map(({ upper, words }, at) => (
        <li key={upper}>
          <Swatch tone={toneOf(at + 1, limits)} />
          {words}
        </li>
      ))}
      {nations.some(({ nation }) => !layer.values.has(nation)) && (
        <li>
          <i className="key-land none" />
          {t("map.key.none")}
        </li>
      )}
    </>
  );
}

/** One step of a figure, drawn as on the chart. */
export function Swatch({ tone }: { tone: number }) {
  return (
    <svg className="key-step" width="26" height="15" aria-hidden="true">
      <rect width="26" height="15" className={`tone-${tone}`} />
    </svg>
  );
}

function States({ nations, states, mine }: MapKeyProps) {
  const { t } = useWords();
  const all = nations.map(({ nation }) => states.get(nation));
  const lands: readonly (readonly [string, boolean])[] = [
    ["me", mine !== undefined],
    ["seat", nations.some(({ nation }) => nation !== mine && states.get(nation)?.seating !== "rules")],
    ["member", all.some((state) => state?.accord === "signed")],
    ["asked", all.some((state) => state?.accord === "asked")],
    ["rules", all.some((state) => state?.seating === "rules")],
  ];
  const counter = (seating: string) =>
    nations.find(({ nation }) => states.get(nation)?.seating === seating && nation !== mine)?.nation;
  const seatings = (["taken", "away", "free"] as const).map((seating) => [seating, counter(seating)] as const);
  return (
    <>
      {lands
        .filter(([, there]) => there)
        .map(([look]) => (
          <li key={look}>
            <i className={`key-land ${look}`} />
            {t(`map.key.${look}` as WordKey)}
          </li>
        ))}
      {seatings.map(([seating, nation]) =>
        nation === undefined ? null : (
          <li key={seating}>
            <NationToken nation={nation} away={seating === "away"} free={seating === "free"} />
            {t(`map.key.${seating}`)}
          </li>
        ),
      )}
    </>
  );
}
