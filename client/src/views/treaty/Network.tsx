import type { NationId } from "../../protocol.gen.ts";
import { type Bond, pairOf } from "./accounts.ts";

/** The same as a picture: nations around a table, a line for each pair that is bound, thicker for more. It only doubles the table of pairs. */
export function Network(props: {
  nations: readonly NationId[];
  bonds: ReadonlyMap<string, readonly Bond[]>;
  chosen: readonly [NationId, NationId] | undefined;
  me: NationId | undefined;
}) {
  const { nations, bonds, chosen, me } = props;
  const place = (nation: NationId) => {
    const turn = (nations.indexOf(nation) / nations.length) * 2 * Math.PI - Math.PI / 2;
    return { x: 160 + 125 * Math.cos(turn), y: 150 + 125 * Math.sin(turn) };
  };
  return (
    <svg className="network" viewBox="0 0 320 300" aria-hidden="true">
      {[...bonds].map(([pair, list]) => {
        const [one = "", other = ""] = pair.split(" ");
        const [from, to] = [place(one), place(other)];
        const here = chosen !== undefined && pairOf(...chosen) === pair;
        return (
          <path
            key={pair}
            d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
            strokeWidth={(here ? 3 : 0.5) + Math.min(4, list.length)}
            data-here={here || undefined}
          />
        );
      })}
      {nations.map((nation) => {
        const { x, y } = place(nation);
        return (
          <g key={nation} data-mine={nation === me || undefined}>
            <rect x={x - 19} y={y - 12} width="38" height="24" rx="12" />
            <text x={x} y={y + 4} textAnchor="middle">
              {nation}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
