import { ArrowRight } from "lucide-react";
import { useFigures } from "../words/useFigures.ts";
import { useWords } from "../words/useWords.ts";
import type { ArcKind, MapArc } from "./model.ts";

/** The map's lines in words, the largest first. */
export function ArcList({ kind, arcs }: { kind: ArcKind; arcs: readonly MapArc[] }) {
  const { t, short, target } = useWords();
  const figures = useFigures();
  return (
    <section className="arc-list">
      <h3>{t(`map.lines.${kind}`)}</h3>
      <ul>
        {[...arcs]
          .sort((a, b) => b.amount - a.amount)
          .map(({ from, to, amount, agreed }) => (
            <li key={`${from} ${to}`}>
              <span>
                {short(from)} <ArrowRight className="icon turns" aria-label={t("map.arc.to")} /> {target(to)}
              </span>
              <span className="figure-cell">
                {t("map.arc.amount", { amount: figures.money(amount) })}
                {kind === "pledge" && (
                  <span className="tiny quiet"> {t(agreed ? "map.arc.agreed" : "map.arc.announced")}</span>
                )}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
