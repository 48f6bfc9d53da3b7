import type { Clause, ClauseField, ClauseForm, NationId, TreatyText, WorldDocument } from "../../protocol.gen.ts";
import { useChallenges, useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { Amount } from "./Amount.tsx";
import { Choose, Tick } from "./Choose.tsx";
import { ClauseWhen } from "./ClauseWhen.tsx";
import { isNew } from "./edits.ts";
import { NationsPick } from "./NationsPick.tsx";

export interface ClauseFieldsProps {
  world: WorldDocument;
  clause: Clause;
  text: TreatyText;
  form: ClauseForm | undefined;
  me: NationId | undefined;
  /** Whether there is any trade that a tariff could meet. */
  trades: boolean;
  onChange(clause: Clause): void;
}

/** What a kind of clause asks for, drawn from its form, and below what every clause asks for. */
export function ClauseFields(props: ClauseFieldsProps) {
  const { world, clause, text, form, me, trades, onChange } = props;
  const { t } = useWords();
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...rest } = clause as unknown as Record<string, unknown>;
    onChange((value === undefined ? rest : { ...rest, [name]: value }) as unknown as Clause);
  };
  return (
    <div className="clause-fields">
      {form?.fields.map((field) => (
        <Field
          key={field.name}
          {...{ field, text, world, me }}
          own={clause.id}
          taken={othersIn(clause, form, field)}
          value={(clause as unknown as Record<string, unknown>)[field.name]}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      <details className="folded">
        <summary>{t("treaty.when")}</summary>
        <div className="clause-when">
          <ClauseWhen {...{ world, clause, text, me, trades, onChange }} canBeBroken={form?.canBeBroken ?? true} />
        </div>
      </details>
    </div>
  );
}

const names = ({ asks }: ClauseField) => asks === "nation" || asks === "row";

const othersIn = (clause: Clause, form: ClauseForm, field: ClauseField): readonly unknown[] =>
  names(field)
    ? form.fields
        .filter((each) => names(each) && each.name !== field.name)
        .map(({ name }) => (clause as unknown as Record<string, unknown>)[name])
    : [];

function Field(props: {
  field: ClauseField;
  text: TreatyText;
  world: WorldDocument;
  me: NationId | undefined;
  own: string;
  /** Nations that another field of the clause names: nobody gives to itself. */
  taken: readonly unknown[];
  value: unknown;
  onChange(value: unknown): void;
}) {
  const { field, text, world, me, own, taken, value, onChange } = props;
  const { t, name, short } = useWords();
  const rows = useNations();
  const challenges = useChallenges();
  const label = name("clause-field", field.name);
  if (field.asks === "number") {
    const { min = 0, max = 100, step = 1, unit } = field;
    const amount = typeof value === "number" ? value : undefined;
    return (
      <>
        {field.optional && (
          <Tick
            label={t("treaty.optional", { name: label })}
            value={amount !== undefined}
            onChange={(on) => onChange(on ? (field.default ?? min) : undefined)}
          />
        )}
        {(!field.optional || amount !== undefined) && (
          <Amount {...{ label, min, max, step, unit, onChange }} value={amount ?? field.default ?? min} />
        )}
      </>
    );
  }
  if (field.asks === "yes-no") {
    return <Tick label={label} value={value === true} onChange={onChange} />;
  }
  if (field.asks === "nations") {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
    return <NationsPick {...{ label, chosen, me, onChange }} all={world.nations} />;
  }
  const options: readonly (readonly [string, string])[] =
    field.asks === "challenge"
      ? challenges.map(({ challenge }) => [challenge, name("challenge", challenge)])
      : field.asks === "clause"
        ? text.clauses.flatMap(({ id, kind }, at) =>
            id === own || isNew(id)
              ? []
              : [[id, t("treaty.clause", { number: at + 1, name: name("clause-name", kind) })]],
          )
        : (field.asks === "row" ? rows.map(({ nation }) => nation) : world.nations)
            .filter((nation) => nation === value || !taken.includes(nation))
            .map((nation) => [nation, short(nation)]);
  return (
    <Choose
      label={label}
      value={typeof value === "string" ? value : ""}
      options={[["", t(field.optional ? "treaty.choose.none" : "treaty.choose")], ...options]}
      onChange={(chosen) => onChange(chosen === "" ? undefined : chosen)}
    />
  );
}
