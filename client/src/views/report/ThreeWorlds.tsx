import { FormattedMessage } from "react-intl";
import { MeterIcon } from "../../parts/MeterIcon.tsx";
import type { FinalMeter } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

const kinds = ["nobody", "ours", "everybody"] as const;

/** The world three times: had nobody cooperated, as it was played, had everybody. */
export function ThreeWorlds({ worlds, year }: { worlds: readonly FinalMeter[]; year: number }) {
  return (
    <section aria-labelledby="worlds-title" className="worlds">
      <h2 id="worlds-title">
        <FormattedMessage id="final.page.worlds" />
      </h2>
      <p className="small quiet">
        <FormattedMessage id="final.page.worldsNote" values={{ year }} />
      </p>
      <table className="worlds-table">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="final.worlds.meter" values={{ year }} />
            </th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" data-ours={kind === "ours" || undefined}>
                <FormattedMessage id={`final.worlds.${kind}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {worlds.map((meter) => (
            <Row key={meter.meter} meter={meter} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ meter }: { meter: FinalMeter }) {
  const words = useWords();
  const figures = useFigures();
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <MeterIcon meter={meter.meter} />
          {words.name("meter", meter.meter)}
        </span>
      </th>
      {kinds.map((kind) => {
        const { value, crossed } = meter[kind];
        return (
          <td key={kind} data-ours={kind === "ours" || undefined}>
            <span className="cell-name">
              <FormattedMessage id={`final.worlds.${kind}`} />
            </span>
            <strong className="figure">{figures.inUnit(value, meter.unit)}</strong>
            {meter.redLine !== undefined && (
              <span className="tiny" data-crossed={crossed || undefined}>
                <FormattedMessage id={crossed ? "final.worlds.crossed" : "final.worlds.held"} />
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
