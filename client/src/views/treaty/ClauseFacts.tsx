import type { Clause, NationId, TreatyText } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useWorld } from "../../state/useDocument.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";

/** The small print of a clause: whom it binds, from when to when, on which condition, how it is checked, what a breach brings. */
export function ClauseFacts(props: {
  clause: Clause;
  text: TreatyText;
  works: boolean | undefined;
  /** One that works by itself is not checked. */
  canBeBroken: boolean;
  /** Whom it names, where it names who acts. */
  named?: readonly NationId[];
}) {
  const { clause, text, works, canBeBroken, named } = props;
  const { t } = useWords();
  const facts = useFacts()(clause, text, canBeBroken, named);
  return (
    <p className="clause-facts tiny">
      {facts.map(([key, value]) => (
        <span key={key}>
          {t(key)} <b>{value}</b>
        </span>
      ))}
      {works === false && <span className="quiet">{t("treaty.fact.sleeps")}</span>}
    </p>
  );
}

/** Each thing that the small print of a clause says, with what it is called. */
export function useFacts(): (
  clause: Clause,
  text: TreatyText,
  canBeBroken: boolean,
  named?: readonly NationId[],
) => readonly [WordKey, string][] {
  const { t, intl, short } = useWords();
  const trigger = useTrigger();
  const world = useWorld();
  const round = (round: number, begins = round) =>
    t("treaty.round", { round, year: world ? yearOf(world, begins) : 0 });
  return (clause, text, canBeBroken, named = []) => {
    const { bound, from, until, check, remedy } = clause;
    const facts: readonly (readonly [WordKey, string | undefined])[] = [
      [
        "treaty.fact.binds",
        bound || named.length > 0 ? intl.formatList((bound ?? named).map(short)) : t("treaty.fact.all"),
      ],
      ["treaty.fact.from", from ? round(from) : undefined],
      ["treaty.fact.until", until ? round(until, until + 1) : undefined],
      ["treaty.fact.if", trigger(clause, text)],
      ["treaty.fact.check", check === "none" || !canBeBroken ? undefined : t(`treaty.check.${check}` as WordKey)],
      [
        "treaty.fact.breach",
        remedy.kind === "none" || !canBeBroken
          ? undefined
          : t(`treaty.remedy.${remedy.kind}` as WordKey, { size: remedy.size, rounds: remedy.cureRounds }),
      ],
    ];
    return facts.flatMap(([key, value]): [WordKey, string][] => (value ? [[key, value]] : []));
  };
}

/** Says the condition of a clause; nothing when it always works. */
function useTrigger(): (clause: Clause, text: TreatyText) => string | undefined {
  const { t, intl, name } = useWords();
  return (clause, text) => {
    const { meter, above, below, members, breached } = clause.if ?? {};
    const limit = (key: WordKey, value: number | undefined | null) =>
      meter && value !== undefined && value !== null && t(key, { meter: name("meter", meter), value });
    const parts = [
      limit("treaty.if.above", above),
      limit("treaty.if.below", below),
      members && t("treaty.if.members", { count: members }),
      breached && t("treaty.if.breached", { number: text.clauses.findIndex(({ id }) => id === breached) + 1 }),
    ].filter((part) => typeof part === "string");
    return parts.length > 0 ? intl.formatList(parts) : undefined;
  };
}
