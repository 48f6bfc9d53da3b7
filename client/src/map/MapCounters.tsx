import { type KeyboardEvent, memo, type RefObject, useMemo } from "react";
import { NationToken } from "../parts/NationToken.tsx";
import type { NationId } from "../protocol.gen.ts";
import type { LainCounter } from "./counters.ts";
import type { NationState } from "./model.ts";
import { placed } from "./panZoom.ts";
import type { Point } from "./projection.ts";

export interface MapCountersProps {
  layer: RefObject<HTMLDivElement | null>;
  lain: ReadonlyMap<NationId, LainCounter>;
  /** Pixels per unit of the chart. */
  unit: number;
  states: ReadonlyMap<NationId, NationState>;
  mine: NationId | undefined;
  active: NationId;
  nameOf: (nation: NationId) => string;
  onActive: (nation: NationId) => void;
  onLook: (nation: NationId) => void;
  onLeave: () => void;
  onOpen: (nation: NationId) => void;
  onKey: (event: KeyboardEvent<HTMLButtonElement>, nation: NationId) => void;
}

/** Every nation's counter over the chart, none covering another; a leader line shows where a moved one belongs. */
export const MapCounters = memo(function MapCounters(props: MapCountersProps) {
  const { layer, lain, unit, states, mine, active, nameOf, ...hands } = props;
  const names = useMemo(() => new Map([...lain.keys()].map((nation) => [nation, nameOf(nation)])), [lain, nameOf]);
  const all = [...lain.values()];
  return (
    <div className="map-counters" ref={layer}>
      {all.map(({ nation, anchor, offset, as }) => (
        <Leader key={nation} anchor={anchor} offset={offset} unit={unit} dot={as === "pip" ? 1.4 : 2.5} />
      ))}
      {all.map((counter) => (
        <Counter
          key={counter.nation}
          {...hands}
          counter={counter}
          unit={unit}
          state={states.get(counter.nation)}
          mine={counter.nation === mine}
          active={counter.nation === active}
          name={names.get(counter.nation) ?? counter.nation}
        />
      ))}
    </div>
  );
});

interface CounterProps extends Pick<MapCountersProps, "unit" | "onActive" | "onLook" | "onLeave" | "onOpen" | "onKey"> {
  counter: LainCounter;
  state: NationState | undefined;
  mine: boolean;
  active: boolean;
  name: string;
}

const Counter = memo(function Counter(props: CounterProps) {
  const { counter, unit, state, mine, active, name, onActive, onLook, onLeave, onOpen, onKey } = props;
  const { nation, anchor, offset, as, playable } = counter;
  return (
    <button
      type="button"
      className={`map-counter ${as}`}
      data-nation={nation}
      data-quiet={playable ? undefined : ""}
      tabIndex={active ? 0 : -1}
      aria-label={name}
      style={{ transform: placed(anchor[0], anchor[1], unit), "--dx": offset[0], "--dy": offset[1] }}
      onFocus={() => onActive(nation)}
      onPointerEnter={() => onLook(nation)}
      onPointerLeave={onLeave}
      onClick={() => onOpen(nation)}
      onKeyDown={(event) => onKey(event, nation)}
    >
      <NationToken
        nation={nation}
        mine={mine}
        away={state?.seating === "away"}
        free={state?.seating === "free"}
        {...(state?.accord && { accord: state.accord })}
      />
    </button>
  );
});

const Leader = memo(function Leader(props: { anchor: Point; offset: Point; unit: number; dot: number }) {
  const { anchor, offset, unit, dot } = props;
  const [dx, dy] = offset;
  return Math.hypot(dx, dy) < 9 ? null : (
    <svg
      className="map-leader"
      style={{ transform: placed(anchor[0], anchor[1], unit) }}
      width="1"
      height="1"
      aria-hidden="true"
    >
      <path d={`M0 0L${dx} ${dy}`} className="leader-halo" />
      <path d={`M0 0L${dx} ${dy}`} />
      <circle r={dot} />
    </svg>
  );
});
