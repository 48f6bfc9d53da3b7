import { ArrowLeftRight, ArrowRight } from "lucide-react";
import type { NationId } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";
import { useWords } from "../words/useWords.ts";
import { receiver } from "./describe.ts";
import type { ArcKind, MapArc } from "./model.ts";

/** The map's lines in words: one's own first, then the largest. */
export function ArcList(props: { kind: ArcKind; arcs: readonly MapArc[]; mine: NationId | undefined }) {
  const { kind, arcs, mine } = props;
  const words = useWords();
  const { t, short } = words;
  const figures = useFigures();
  const own = ({ from, to }: MapArc) => from === mine || to === mine;
  return (
    <section className="arc-list">
      <h3>{t(`map.lines.${kind}`)}</h3>
      <ul>
        {[...arcs]
          .sort((a, b) => Number(own(b)) - Number(own(a)) || b.amount - a.amount)
          .map((arc) => {
            const { from, to, amount, back, agreed } = arc;
            const note =
              back !== undefined
                ? t("map.arc.both", {
                    from: short(from),
                    sold: figures.money(amount - back),
                    to: short(to),
                    bought: figures.money(back),
                  })
                : kind === "pledge" && t(agreed ? "map.arc.agreed" : "map.arc.announced");
            const Way = back === undefined ? ArrowRight : ArrowLeftRight;
            return (
              <li key={`${from} ${to}`} data-mine={own(arc) || undefined}>
                <span>
                  {short(from)}{" "}
                  <Way className="icon turns" aria-label={t(back === undefined ? "map.arc.to" : "map.arc.and")} />{" "}
                  {receiver(words, to)}
                </span>
                <span className="figure-cell">
                  {t("map.arc.amount", { amount: figures.money(amount) })}
                  {note && <span className="tiny quiet"> {note}</span>}
                </span>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
