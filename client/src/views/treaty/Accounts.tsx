import { NationToken } from "../../parts/NationToken.tsx";
import { Scroll } from "../../parts/Scroll.tsx";
import type { NationId, TreatyAccount, WorldDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { sumUp } from "./accounts.ts";

/** Promised against delivered, nation by nation: duties kept, money as a sum, per person and as a part of the economy. */
export function Accounts(props: {
  accounts: readonly TreatyAccount[];
  world: WorldDocument;
  me: NationId | undefined;
}) {
  const { accounts, world, me } = props;
  const { t, short } = useWords();
  const figures = useFigures();
  const facts = new Map(useNations().map((each) => [each.nation, each.figures]));
  const rows = sumUp(accounts, world.nations);
  return (
    <Scroll className="accounts" label={t("treaty.ledger")}>
      <table>
        <thead>
          <tr>
            {(["nation", "kept", "money", "person", "gdp"] as const).map((column) => (
              <th key={column} scope="col" className={`col-${column}`}>
                {t(`treaty.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const people = row.people || (facts.get(row.nation)?.populationMillions ?? 0);
            const gdp = row.gdp || (facts.get(row.nation)?.gdpTrillions ?? 0) * 1000;
            return (
              <tr key={row.nation} data-mine={row.nation === me || undefined}>
                <th scope="row">
                  <span className="row">
                    <NationToken nation={row.nation} mine={row.nation === me} />
                    <span>{short(row.nation)}</span>
                  </span>
                </th>
                <td>
                  <span className={row.kept < row.duties ? "worse" : undefined}>
                    {t("treaty.kept", { kept: row.kept, duties: row.duties })}
                  </span>
                  {row.found > 0 && <span className="tiny worse block">{t("treaty.found", { count: row.found })}</span>}
                </td>
                <td>
                  {row.promised + row.delivered > 0 ? (
                    <>
                      <span className="scale promise" aria-hidden="true">
                        <i
                          className="bound"
                          style={{ "--share": (row.delivered / Math.max(row.promised, row.delivered)) * 100 }}
                        />
                      </span>
                      {t("treaty.delivered", {
                        delivered: figures.money(row.delivered),
                        promised: figures.money(row.promised),
                      })}
                    </>
                  ) : (
                    "–"
                  )}
                </td>
                <td className="col-person">
                  {row.delivered > 0 && people > 0 ? figures.dollars((row.delivered * 1000) / people) : "–"}
                </td>
                <td className="col-gdp">
                  {row.delivered > 0 && gdp > 0 ? figures.percent((row.delivered / gdp) * 100, 2) : "–"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
