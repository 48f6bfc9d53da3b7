import type { Clause, NationId, TreatyText, Trigger, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useMeters } from "../../state/useDocument.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { Amount } from "./Amount.tsx";
import { Choose, Tick } from "./Choose.tsx";
import { isNew } from "./edits.ts";
import { NationsPick } from "./NationsPick.tsx";

interface WhenProps {
  world: WorldDocument;
  clause: Clause;
  text: TreatyText;
  me: NationId | undefined;
  canBeBroken: boolean;
  trades: boolean;
  onChange(clause: Clause): void;
}

/** What every clause asks for: whom it binds, from when to when, how it is checked and what a breach brings, and a condition. */
export function ClauseWhen({ world, clause, text, me, canBeBroken, trades, onChange }: WhenProps) {
  const { t } = useWords();
  const { bound, from, until, check, remedy } = clause;
  const { parties } = text.terms;
  const put = (change: Partial<Clause>) => {
    const next = { ...clause, ...change } as Record<string, unknown>;
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as unknown as Clause);
  };
  const rounds = (ends: boolean): readonly (readonly [string, string])[] => [
    ["", t(ends ? "treaty.until.open" : "treaty.from.start")],
    ...Array.from({ length: world.rounds - world.round + 1 }, (_, at) => world.round + at).map(
      (round) => [String(round), t("treaty.round", { round, year: yearOf(world, ends ? round + 1 : round) })] as const,
    ),
  ];
  const among = (family: string, all: readonly string[]) =>
    all.map((each) => [each, t(`treaty.${family}.${each}` as WordKey)] as const);
  return (
    <>
      <Tick
        label={t("treaty.binds.all")}
        value={!bound}
        onChange={(all) => put({ bound: all ? undefined : parties } as Partial<Clause>)}
      />
      {bound && (
        <NationsPick
          label={t("treaty.fact.binds")}
          all={parties}
          chosen={bound}
          me={me}
          onChange={(chosen) => put({ bound: chosen })}
        />
      )}
      <div className="field-pair">
        <Choose
          label={t("treaty.fact.from")}
          value={String(from ?? "")}
          options={rounds(false)}
          onChange={(round) => put({ from: round ? Number(round) : undefined } as Partial<Clause>)}
        />
        <Choose
          label={t("treaty.fact.until")}
          value={String(until ?? "")}
          options={rounds(true)}
          onChange={(round) => put({ until: round ? Number(round) : undefined } as Partial<Clause>)}
        />
      </div>
      {canBeBroken && (
        <>
          <div className="field-pair">
            <Choose
              label={t("treaty.fact.check")}
              value={check}
              options={among("check", ["none", "self-report", "inspection"])}
              onChange={(next) => put({ check: next })}
            />
            <Choose
              label={t("treaty.fact.breach")}
              value={remedy.kind}
              options={among("remedy-name", ["none", ...(trades ? ["tariff"] : []), "payment", "exclusion"])}
              onChange={(kind) => put({ remedy: { ...remedy, kind, size: kind === "tariff" ? remedy.size || 5 : 0 } })}
            />
          </div>
          {remedy.kind === "tariff" && (
            <Amount
              label={t("treaty.remedy.size")}
              {...{ min: 1, max: 50, step: 1, value: remedy.size }}
              onChange={(size) => put({ remedy: { ...remedy, size } })}
            />
          )}
          {remedy.kind !== "none" && (
            <Amount
              label={t("treaty.remedy.cure")}
              {...{ min: 0, max: 3, step: 1, value: remedy.cureRounds }}
              onChange={(cureRounds) => put({ remedy: { ...remedy, cureRounds } })}
            />
          )}
        </>
      )}
      <ClauseIf {...{ clause, text }} onChange={(trigger) => put({ if: trigger } as Partial<Clause>)} />
    </>
  );
}

/** On which condition a clause works: one of a few, each with its number. */
function ClauseIf(props: { clause: Clause; text: TreatyText; onChange(trigger: Trigger | undefined): void }) {
  const { clause, text, onChange } = props;
  const { t, name } = useWords();
  const meters = useMeters()?.meters ?? [];
  const trigger = clause.if ?? undefined;
  const kind = !trigger
    ? ""
    : trigger.meter
      ? trigger.above !== undefined
        ? "above"
        : "below"
      : trigger.members
        ? "members"
        : "breached";
  const others = text.clauses.flatMap(({ id }, at) => (id === clause.id || isNew(id) ? [] : [[id, at + 1] as const]));
  const meter = meters.find(({ id }) => id === trigger?.meter) ?? meters[0];
  const fresh = (next: string): Trigger | undefined =>
    next === "above" || next === "below"
      ? { meter: meter?.id ?? "temperature", [next]: Number((meter?.now ?? 0).toPrecision(2)) }
      : next === "members"
        ? { members: 3 }
        : next === "breached"
          ? { breached: others[0]?.[0] ?? "" }
          : undefined;
  const kinds = ["above", "below", "members", ...(others.length > 0 ? ["breached"] : [])];
  const value = trigger?.above ?? trigger?.below;
  return (
    <>
      <Choose
        label={t("treaty.fact.if")}
        value={kind}
        options={[
          ["", t("treaty.if.always")],
          ...kinds.map((each) => [each, t(`treaty.if.kind.${each}` as WordKey)] as const),
        ]}
        onChange={(next) => onChange(fresh(next))}
      />
      {(kind === "above" || kind === "below") && (
        <div className="field-pair">
          <Choose
            label={t("treaty.if.meter")}
            value={trigger?.meter ?? ""}
            options={meters.map(({ id }) => [id, name("meter", id)])}
            onChange={(next) => onChange({ ...trigger, meter: next })}
          />
          <Amount
            label={t(`treaty.if.kind.${kind}` as WordKey)}
            {...{ min: 0, max: 100, step: 0.1, value: value ?? 0 }}
            onChange={(next) => onChange({ meter: trigger?.meter ?? "", [kind]: next })}
          />
        </div>
      )}
      {kind === "members" && (
        <Amount
          label={t("treaty.if.kind.members")}
          {...{ min: 2, max: 24, step: 1, value: trigger?.members ?? 2 }}
          onChange={(members) => onChange({ members })}
        />
      )}
      {kind === "breached" && (
        <Choose
          label={t("treaty.if.kind.breached")}
          value={trigger?.breached ?? ""}
          options={others.map(([id, number]) => [id, t("treaty.clause.number", { number })])}
          onChange={(breached) => onChange({ breached })}
        />
      )}
    </>
  );
}
