import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { memo, useMemo, useState } from "react";
import { NationToken } from "../parts/NationToken.tsx";
import type { NationId } from "../protocol.gen.ts";
import { type Speaker, useWords } from "../words/useWords.ts";
import { figureInWords, stateInWords } from "./describe.ts";
import { Swatch } from "./MapKey.tsx";
import type { MapLayer, MapNation, NationState } from "./model.ts";
import { type Limits, stepOf, toneOf } from "./steps.ts";

export interface MapListProps {
  nations: readonly MapNation[];
  states: ReadonlyMap<NationId, NationState>;
  mine: NationId | undefined;
  layers: readonly MapLayer[];
  /** The layer that the map shows; its figures come first. */
  layer: MapLayer | undefined;
  limits: Limits;
  onOpen: (nation: NationId) => void;
}

/** A column to sort by: the pack's order, the names, the states, or a layer's figures. */
type By = string;

interface Order {
  by: By;
  falling: boolean;
}

/** The map in words: every nation with the same states and figures, to sort and to open. */
export function MapList({ nations, states, mine, layers, layer, limits, onOpen }: MapListProps) {
  const words = useWords();
  const { t, name } = words;
  const [order, sort] = useState<Order>({ by: "table", falling: false });
  const columns = useMemo(
    () => (layer ? [layer, ...layers.filter(({ id }) => id !== layer.id)] : layers),
    [layer, layers],
  );
  const sorted = inOrder(nations, order, words, states, layers, mine);
  const press = (by: By) =>
    sort((now) => {
      const first = layers.some(({ id }) => id === by);
      return now.by !== by ? { by, falling: first } : { by, falling: !now.falling };
    });
  return (
    <table className="map-list">
      <caption className="seen-by-readers">{t("map.list.label")}</caption>
      <thead>
        <tr>
          <Head by="name" order={order} onPress={press} text={t("map.list.nation")} />
          <Head by="state" order={order} onPress={press} text={t("map.list.state")} />
          {columns.map(({ id }) => (
            <Head key={id} by={id} order={order} onPress={press} text={name("map.layer.brief", id)} figure />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ nation }) => (
          <Row
            key={nation}
            nation={nation}
            state={states.get(nation)}
            mine={nation === mine}
            columns={columns}
            layer={layer}
            limits={limits}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<MapListProps, "layer" | "limits" | "onOpen"> {
  nation: NationId;
  state: NationState | undefined;
  mine: boolean;
  columns: readonly MapLayer[];
}

/** One nation: written once, and only moved when the list is sorted. */
const Row = memo(function Row({ nation, state, mine, columns, layer, limits, onOpen }: RowProps) {
  const words = useWords();
  return (
    <tr data-mine={mine || undefined}>
      <th scope="row">
        <button type="button" className="map-list-open" onClick={() => onOpen(nation)}>
          <NationToken
            nation={nation}
            mine={mine}
            away={state?.seating === "away"}
            free={state?.seating === "free" || state?.seating === "rules"}
            {...(state?.accord && { accord: state.accord })}
          />
          <span>{words.short(nation)}</span>
        </button>
      </th>
      <td className="map-list-state">{stateInWords(words, state, mine).join(" · ")}</td>
      {columns.map((each) => {
        const value = each.values.get(nation);
        return (
          <td key={each.id} className="figure-cell">
            {each === layer && value !== undefined && <Swatch tone={toneOf(stepOf(value, limits), limits)} />}
            {figureInWords(words, nation, each)}
          </td>
        );
      })}
    </tr>
  );
});

function Head(props: { by: By; order: Order; onPress: (by: By) => void; text: string; figure?: boolean }) {
  const { by, order, onPress, text, figure = false } = props;
  const here = order.by === by;
  const Icon = here ? (order.falling ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <th
      scope="col"
      className={figure ? "figure-cell" : undefined}
      aria-sort={here ? (order.falling ? "descending" : "ascending") : "none"}
    >
      <button type="button" onClick={() => onPress(by)}>
        {text}
        <Icon className="icon" aria-hidden="true" />
      </button>
    </th>
  );
}

const seatings = ["taken", "away", "free", "rules"];

/** The nations in the order that was asked for; those without a figure stand last either way. */
export function inOrder(
  nations: readonly MapNation[],
  { by, falling }: Order,
  words: Pick<Speaker, "short" | "intl">,
  states: ReadonlyMap<NationId, NationState>,
  layers: readonly MapLayer[],
  mine: NationId | undefined,
): readonly MapNation[] {
  const layer = layers.find(({ id }) => id === by);
  const sign = falling ? -1 : 1;
  const rank = (nation: NationId) => (nation === mine ? -1 : seatings.indexOf(states.get(nation)?.seating ?? "free"));
  const compare = new Intl.Collator(words.intl.locale).compare;
  const value = (nation: NationId) => layer?.values.get(nation);
  if (layer) {
    return [...nations].sort((a, b) => {
      const [left, right] = [value(a.nation), value(b.nation)];
      return left === undefined ? (right === undefined ? 0 : 1) : right === undefined ? -1 : sign * (left - right);
    });
  }
  switch (by) {
    case "name":
      return [...nations].sort((a, b) => sign * compare(words.short(a.nation), words.short(b.nation)));
    case "state":
      return [...nations].sort((a, b) => sign * (rank(a.nation) - rank(b.nation)));
    default:
      return nations;
  }
}
