import { receiver } from "../../map/describe.ts";
import { giftArcs } from "../../map/mapFacts.ts";
import type { NationDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

const most = 6;

/** With whom a nation trades, and who gives aid to whom: nothing while the world has no figures for it. */
export function NationPartners({ nation, nations }: { nation: NationDocument; nations: readonly NationDocument[] }) {
  const words = useWords();
  const { t, short } = words;
  const figures = useFigures();
  const partners = nation.figures.trade?.partners ?? [];
  const gifts = giftArcs(nations)
    .filter(({ from, to }) => from === nation.nation || to === nation.nation)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, most);
  const aYear = (billions: number) => <strong>{t("map.arc.amount", { amount: figures.money(billions) })}</strong>;
  return (
    <>
      {partners.length > 0 && (
        <section>
          <h3>{t("nationPage.trade")}</h3>
          <ul className="nation-lines">
            {partners.map(({ nation: partner, soldBillions, boughtBillions, ourTariffPercent, theirTariffPercent }) => (
              <li key={partner}>
                <span>
                  {short(partner)}
                  <span className="tiny quiet">
                    {t("nationPage.tariffs", {
                      ours: figures.percent(ourTariffPercent),
                      theirs: figures.percent(theirTariffPercent),
                    })}
                  </span>
                </span>
                <span>
                  {aYear(soldBillions + boughtBillions)}
                  <span className="tiny quiet">
                    {t("nationPage.both", {
                      sold: figures.money(soldBillions),
                      bought: figures.money(boughtBillions),
                    })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {gifts.length > 0 && (
        <section>
          <h3>{t("nationPage.aid")}</h3>
          <ul className="nation-lines">
            {gifts.map(({ from, to, amount }) => (
              <li key={`${from} ${to}`}>
                <span>
                  {from === nation.nation
                    ? t("nationPage.to", { partner: receiver(words, to) })
                    : t("nationPage.from", { partner: short(from) })}
                </span>
                {aYear(amount)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
