import type { ArcKind, MapArc } from "../../map/model.ts";
import type { NationId } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

const kinds = ["trade", "aid"] as const satisfies readonly ArcKind[];
const most = 6;

/** With whom a nation trades, and who gives aid to whom: nothing while the world has no figures for it. */
export function NationPartners({ nation, arcs }: { nation: NationId; arcs: readonly MapArc[] }) {
  const { t, target } = useWords();
  const figures = useFigures();
  return kinds.map((kind) => {
    const own = arcs
      .filter((arc) => arc.kind === kind && (arc.from === nation || arc.to === nation))
      .sort((a, b) => b.amount - a.amount)
      .slice(0, most);
    return own.length === 0 ? null : (
      <section key={kind}>
        <h3>{t(`nationPage.${kind}`)}</h3>
        <ul className="nation-lines">
          {own.map(({ from, to, amount }) => (
            <li key={`${from} ${to}`}>
              <span>
                {from === nation
                  ? t("nationPage.to", { partner: target(to) })
                  : t("nationPage.from", { partner: target(from) })}
              </span>
              <strong>{t("map.arc.amount", { amount: figures.money(amount) })}</strong>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
