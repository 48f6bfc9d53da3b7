import { Handshake, TriangleAlert } from "lucide-react";
import { useBound } from "../../parts/useBound.ts";
import type { WorldDocument } from "../../protocol.gen.ts";
import { bindsNow, inTreatyOrder, titleOf } from "../../state/treaties.ts";
import { useTreaties, useYou } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

/** As a round begins: who broke a treaty, and which treaties bind the reader's nation now, with what they ask. */
export function BoundNow({ world, onTreaty }: { world: WorldDocument; onTreaty?: (treaty: string) => void }) {
  const { t, short } = useWords();
  const figures = useFigures();
  const say = useBound();
  const me = useYou()?.nation;
  const treaties = inTreatyOrder(useTreaties());
  const broken = treaties.flatMap((treaty) => treaty.breaches.map((breach) => ({ treaty, breach })));
  const bound = me === undefined ? [] : treaties.filter((treaty) => bindsNow(treaty, me, world.round));
  if (broken.length === 0 && bound.length === 0) {
    return null;
  }
  return (
    <section className="bound-now" aria-label={t(bound.length > 0 ? "treaty.bound" : "treaty.breaches")}>
      {bound.length > 0 && <h3>{t("treaty.bound")}</h3>}
      <ul>
        {broken.map(({ treaty, breach }) => (
          <li key={`${treaty.treaty} ${breach.nation} ${breach.clause}`} className="worse">
            <TriangleAlert className="icon" aria-hidden="true" />
            <span>
              {t("treaty.broke", {
                nation: short(breach.nation),
                title: titleOf(treaty),
                percent: figures.percent(breach.missing * 100),
              })}
            </span>
          </li>
        ))}
        {me !== undefined &&
          bound.map((treaty) => (
            <li key={treaty.treaty}>
              <Handshake className="icon" aria-hidden="true" />
              <span>
                {onTreaty ? (
                  <button type="button" className="link" onClick={() => onTreaty(treaty.treaty)}>
                    {titleOf(treaty)}
                  </button>
                ) : (
                  <strong>{titleOf(treaty)}</strong>
                )}{" "}
                {treaty.since === world.round && <span className="quiet">({t("treaty.bound.new")})</span>}{" "}
                {say(treaty, me)}
              </span>
            </li>
          ))}
      </ul>
      {bound.length > 0 && <p className="tiny quiet">{t("treaty.bound.hint")}</p>}
    </section>
  );
}
