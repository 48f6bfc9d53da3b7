import { useState } from "react";
import { Empty } from "../../parts/Empty.tsx";
import { NationToken } from "../../parts/NationToken.tsx";
import { Scroll } from "../../parts/Scroll.tsx";
import type { NationId } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useWords } from "../../words/useWords.ts";
import { bondsOf, pairOf } from "./accounts.ts";
import { Network } from "./Network.tsx";
import type { HomeProps } from "./TreatyHome.tsx";

/** Who is bound to whom: a table of all pairs and the same as a picture; a pair tells by what, since and until when. */
export function Bonds({ world, treaties, desk, me }: HomeProps) {
  const { t, intl, short } = useWords();
  const bonds = bondsOf(treaties);
  const bound = world.nations.filter((nation) => [...bonds.keys()].some((pair) => pair.split(" ").includes(nation)));
  const [chosen, choose] = useState<readonly [NationId, NationId]>();
  const list = chosen ? (bonds.get(pairOf(...chosen)) ?? []) : [];
  const told = chosen && (
    <section className="bond-list" aria-live="polite">
      <h3>{intl.formatList([short(chosen[0]), short(chosen[1])])}</h3>
      <ul className="lines">
        {list.map((bond) => (
          <li key={bond.treaty}>
            <button type="button" className="link" onClick={() => desk.go({ view: "treaty", treaty: bond.treaty })}>
              {bond.title}
            </button>{" "}
            <span className="small quiet">
              {t("treaty.bonds.since", {
                since: yearOf(world, bond.since),
                ends: bond.until === undefined ? "n" : "y",
                until: yearOf(world, (bond.until ?? 0) + 1),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <section className="slip bonds" aria-labelledby="bonds-title">
      <div className="slip-head">
        <h2 id="bonds-title" tabIndex={-1} data-begin>
          {t("treaty.bonds")}
        </h2>
      </div>
      {bound.length === 0 ? (
        <Empty title={t("treaty.bonds.none")}>{t("treaty.bonds.none.hint")}</Empty>
      ) : (
        <div className="bonds-body">
          <Scroll className="matrix" label={t("treaty.bonds.matrix")}>
            <table>
              <thead>
                <tr>
                  <td />
                  {bound.map((nation) => (
                    <th key={nation} scope="col">
                      <NationToken nation={nation} mine={nation === me} />
                      <span className="seen-by-readers">{short(nation)}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {bound.map((row) => (
                  <tr key={row}>
                    <th scope="row">
                      <NationToken nation={row} mine={row === me} />
                      <span className="matrix-name">{short(row)}</span>
                    </th>
                    {bound.map((column) => {
                      const count = row === column ? 0 : (bonds.get(pairOf(row, column))?.length ?? 0);
                      const here = chosen !== undefined && pairOf(...chosen) === pairOf(row, column);
                      return (
                        <td key={column}>
                          {count > 0 ? (
                            <button
                              type="button"
                              aria-pressed={here}
                              data-many={Math.min(3, count)}
                              aria-label={t("treaty.bonds.cell", {
                                pair: intl.formatList([short(row), short(column)]),
                                count,
                              })}
                              onClick={() => choose([row, column])}
                            >
                              {count}
                            </button>
                          ) : row === column ? (
                            ""
                          ) : (
                            "·"
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <div className="bonds-side">
            {told ?? <p className="small quiet bonds-hint">{t("treaty.bonds.hint")}</p>}
            <Network nations={bound} bonds={bonds} chosen={chosen} me={me} />
          </div>
        </div>
      )}
    </section>
  );
}
