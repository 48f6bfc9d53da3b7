import type { EntryDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** How far it is from entering into force: by count, and by share of the world where that matters, each with its gate. */
export function EntryMeter(props: { entry: EntryDocument; small?: boolean; of?: number; amends?: boolean }) {
  const { entry, small = false, of, amends = false } = props;
  const { t } = useWords();
  const figures = useFigures();
  const full = Math.max(of ?? entry.needed, entry.needed, entry.signed);
  const { shareOf } = entry;
  const Title = small ? "span" : "h3";
  const bar = (share: number, gate: number, label: string) => (
    <span className="scale" role="img" aria-label={label}>
      <i className="bound" style={{ "--share": Math.min(100, share) }} />
      <b className="gate" style={{ "--at": Math.min(100, gate) }} />
    </span>
  );
  const count = t("treaty.entry.signed", { signed: entry.signed, needed: entry.needed });
  const percent = t("treaty.entry.percent", {
    signed: figures.percent(entry.signedPercent, 1),
    needed: figures.percent(entry.neededPercent),
  });
  return (
    <span className={small ? "entry small" : "entry"}>
      <span>
        {!small && <Title>{t(amends ? "treaty.entry.amends" : "treaty.entry.count", { needed: entry.needed })}</Title>}
        {bar((entry.signed / full) * 100, (entry.needed / full) * 100, count)}
        <span className="scale-note" aria-hidden="true">
          <span>{count}</span>
        </span>
      </span>
      {shareOf && (
        <span>
          {!small && (
            <Title>
              {t("treaty.entry.share", {
                needed: figures.percent(entry.neededPercent),
                of: t(`treaty.of.${shareOf}` as WordKey),
              })}
            </Title>
          )}
          {bar(entry.signedPercent, entry.neededPercent, percent)}
          <span className="scale-note" aria-hidden="true">
            <span>{small ? `${percent} ${t(`treaty.of.${shareOf}` as WordKey)}` : percent}</span>
          </span>
        </span>
      )}
    </span>
  );
}
