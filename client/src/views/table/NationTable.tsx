import { FormattedMessage, useIntl } from "react-intl";
import { NationToken } from "../../parts/NationToken.tsx";
import type { NationDocument, WorldDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { NationState, whoPlays } from "./NationList.tsx";

/** All nations side by side, for those who watch: on a wall, or from the facilitator's chair. */
export function NationTable({ nations, world }: { nations: readonly NationDocument[]; world: WorldDocument }) {
  const words = useWords();
  const intl = useIntl();
  const figures = useFigures();
  return (
    <table className="nations-table">
      <thead>
        <tr>
          {["nation", "people", "income", "poverty", "emissions", "given", "reputation", "state"].map((column) => (
            <th key={column} scope="col" className={`col-${column}`}>
              <FormattedMessage id={`table.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {whoPlays(nations, world)
          .flat()
          .map((nation) => {
            const { figures: facts } = nation;
            const away = !nation.delegates.some((delegate) => world.here.includes(delegate.seat));
            return (
              <tr key={nation.nation}>
                <th scope="row" className="col-nation">
                  <span className="row">
                    <NationToken nation={nation.nation} away={nation.playable && away} />
                    <span className="nation-name">
                      <strong>{words.short(nation.nation)}</strong>
                      <span className="tiny quiet">
                        {intl.formatList(nation.delegates.map((delegate) => delegate.nickname))}
                      </span>
                    </span>
                  </span>
                </th>
                <td className="col-people">{figures.people(facts.populationMillions)}</td>
                <td className="col-income">{figures.dollars(facts.medianIncomePerDay)}</td>
                <td className="col-poverty">{figures.percent(facts.povertyPercent, 1)}</td>
                <td className="col-emissions">{figures.number(facts.emissionsGigatonnes, 2)} Gt</td>
                <td className="col-given">{figures.money(facts.givenBillionsPerYear)}</td>
                <td className="col-reputation">{figures.number(facts.reputation)}</td>
                <td className="col-state">
                  {nation.delegates.length > 0 ? (
                    <NationState nation={nation} away={away} />
                  ) : (
                    <span className="tiny quiet">
                      <FormattedMessage id={nation.playable ? "table.nation.free" : "table.nation.rules"} />
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
