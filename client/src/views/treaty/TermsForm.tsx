import { useId } from "react";
import type { NationDocument, NationId, TreatyTerms, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { Amount } from "./Amount.tsx";
import { Choose, Tick } from "./Choose.tsx";
import { canEnter, shareOf } from "./entry.ts";
import { NationsPick } from "./NationsPick.tsx";

/** So many characters a title may have. */
const longest = 60;

/** All of a treaty but its clauses, while it is written: with a live word on whether it can enter into force at all. */
export function TermsForm(props: {
  world: WorldDocument;
  nations: readonly NationDocument[];
  me: NationId | undefined;
  terms: TreatyTerms;
  onChange(terms: TreatyTerms): void;
}) {
  const { world, nations, me, terms, onChange } = props;
  const { t } = useWords();
  const figures = useFigures();
  const id = useId();
  const { entry, parties } = terms;
  const room = Math.max(0, longest - terms.title.length);
  const put = (change: Partial<TreatyTerms>) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...terms, ...change }).filter(([, value]) => value !== undefined),
      ) as unknown as TreatyTerms,
    );
  const rule = (change: object) =>
    put({
      entry: Object.fromEntries(
        Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined),
      ) as unknown as typeof entry,
    });
  const reach = shareOf(entry, terms.openToAll ? nations.map(({ nation }) => nation) : parties, nations);
  const among = (family: string, all: readonly string[]) =>
    all.map((each) => [each, t(`treaty.${family}.${each}` as WordKey)] as const);
  const played = nations.filter(({ delegates }) => delegates.length > 0).map(({ nation }) => nation);
  const ends = Array.from({ length: world.rounds - world.round }, (_, at) => world.round + 1 + at);
  return (
    <section className="terms-form" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{t("treaty.terms")}</h3>
      <div className="field">
        <label htmlFor={id}>{t("treaty.terms.title")}</label>
        <input
          id={id}
          type="text"
          maxLength={longest}
          aria-describedby={room < 10 ? `${id}r` : undefined}
          value={terms.title}
          onChange={(event) => put({ title: event.target.value })}
        />
        {room < 10 && (
          <p className="tiny quiet" id={`${id}r`} aria-live="polite">
            {t("treaty.terms.title.full", { left: room })}
          </p>
        )}
      </div>
      <NationsPick
        label={t("treaty.terms.parties")}
        all={world.nations}
        chosen={parties}
        me={me}
        fixed={me}
        onChange={(chosen) => put({ parties: chosen })}
      />
      <Tick label={t("treaty.terms.openToAll")} value={terms.openToAll} onChange={(openToAll) => put({ openToAll })} />
      <Amount
        label={t("treaty.terms.atLeast")}
        {...{ min: 2, max: Math.max(2, world.nations.length), step: 1, value: entry.atLeast }}
        onChange={(atLeast) => rule({ atLeast })}
      />
      <div className="field-pair">
        <Choose
          label={t("treaty.terms.shareOf")}
          value={entry.shareOf ?? ""}
          options={[["", t("treaty.terms.countOnly")], ...among("of", ["emissions", "gdp", "population"])]}
          onChange={(next) =>
            rule(
              next
                ? { shareOf: next, sharePercent: entry.sharePercent || 55 }
                : { shareOf: undefined, sharePercent: 0 },
            )
          }
        />
        {entry.shareOf && (
          <Amount
            label={t("treaty.terms.percent")}
            unit="percent"
            {...{ min: 0, max: 100, step: 5, value: entry.sharePercent }}
            onChange={(sharePercent) => rule({ sharePercent })}
          />
        )}
      </div>
      <p className={canEnter(terms, nations) ? "small quiet" : "small worse"} aria-live="polite">
        {t(canEnter(terms, nations) ? "treaty.terms.reach" : "treaty.terms.never", {
          count: terms.openToAll ? world.nations.length : parties.length,
          share: entry.shareOf ? "y" : "n",
          percent: figures.percent(reach, 1),
          of: entry.shareOf ? t(`treaty.of.${entry.shareOf}` as WordKey) : "",
        })}
      </p>
      {canEnter(terms, nations) && !canEnter(terms, nations, played) && (
        <p className="small worse" aria-live="polite">
          {t("treaty.terms.unplayed", { played: parties.filter((nation) => played.includes(nation)).length })}
        </p>
      )}
      <details className="folded">
        <summary>{t("treaty.terms.more")}</summary>
        <div className="clause-when">
          <div className="field-pair">
            <Choose
              label={t("treaty.terms.sunset")}
              value={String(terms.sunset ?? "")}
              options={[
                ["", t("treaty.sunset.none")],
                ...ends.map(
                  (round) => [String(round), t("treaty.round", { round, year: yearOf(world, round + 1) })] as const,
                ),
              ]}
              onChange={(round) => put({ sunset: round ? Number(round) : undefined } as Partial<TreatyTerms>)}
            />
            <Choose
              label={t("treaty.terms.notice")}
              value={String(terms.noticeRounds)}
              options={[0, 1, 2, 3, 4, 5].map((rounds) => [String(rounds), t("treaty.notice", { rounds })])}
              onChange={(rounds) => put({ noticeRounds: Number(rounds) })}
            />
            <Choose
              label={t("treaty.terms.amendment")}
              value={terms.amendment}
              options={among("amendment", ["all", "two-thirds", "majority"])}
              onChange={(amendment) => put({ amendment })}
            />
          </div>
          <Tick
            label={t("treaty.terms.reservations")}
            value={terms.reservations}
            onChange={(reservations) => put({ reservations })}
          />
        </div>
      </details>
    </section>
  );
}
