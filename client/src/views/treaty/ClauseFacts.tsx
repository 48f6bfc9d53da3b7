import type { Clause, TreatyText, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** The small print of a clause: whom it binds, from when to when, on which condition, how it is checked, what a breach brings. */
export function ClauseFacts(props: {
  world: WorldDocument;
  clause: Clause;
  text: TreatyText;
  works: boolean | undefined;
  /** One that works by itself is not checked. */
  canBeBroken: boolean;
}) {
  const { world, clause, text, works, canBeBroken } = props;
  const { t, intl, short } = useWords();
  const { bound, from, until, check, remedy } = clause;
  const when = useTrigger(clause, text);
  const facts: readonly (readonly [WordKey, string | undefined])[] = [
    ["treaty.fact.binds", bound ? intl.formatList(bound.map(short)) : t("treaty.fact.all")],
    ["treaty.fact.from", from ? t("treaty.round", { round: from, year: yearOf(world, from) }) : undefined],
    ["treaty.fact.until", until ? t("treaty.round", { round: until, year: yearOf(world, until + 1) }) : undefined],
    ["treaty.fact.if", when],
    ["treaty.fact.check", check === "none" || !canBeBroken ? undefined : t(`treaty.check.${check}` as WordKey)],
    [
      "treaty.fact.breach",
      remedy.kind === "none" || !canBeBroken
        ? undefined
        : t(`treaty.remedy.${remedy.kind}` as WordKey, { size: remedy.size, rounds: remedy.cureRounds }),
    ],
  ];
  return (
    <p className="clause-facts tiny">
      {facts.map(
        ([key, value]) =>
          value && (
            <span key={key}>
              {t(key)} <b>{value}</b>
            </span>
          ),
      )}
      {works === false && <span className="quiet">{t("treaty.fact.sleeps")}</span>}
    </p>
  );
}

/** The condition of a clause in words; nothing when it always works. */
export function useTrigger(clause: Clause, text: TreatyText): string | undefined {
  const { t, intl, name } = useWords();
  const trigger = clause.if;
  if (!trigger) {
    return undefined;
  }
  const { meter, above, below, members, breached } = trigger;
  const parts = [
    meter &&
      above !== undefined &&
      above !== null &&
      t("treaty.if.above", { meter: name("meter", meter), value: above }),
    meter &&
      below !== undefined &&
      below !== null &&
      t("treaty.if.below", { meter: name("meter", meter), value: below }),
    members && t("treaty.if.members", { count: members }),
    breached && t("treaty.if.breached", { number: text.clauses.findIndex(({ id }) => id === breached) + 1 }),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? intl.formatList(parts) : undefined;
}
