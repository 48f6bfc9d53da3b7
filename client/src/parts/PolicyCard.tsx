import { Check, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { CardDocument, LeverDocument } from "../protocol.gen.ts";
import { useWords } from "../words/useWords.ts";
import { AmountStepper } from "./AmountStepper.tsx";
import { Button } from "./Button.tsx";
import { DomainMark } from "./DomainMark.tsx";
import { lookOf } from "./domains.ts";
import { HowReal } from "./HowReal.tsx";
import { useLeverName } from "./useLeverName.ts";
import { useLeverWords } from "./useLeverWords.ts";

/** `offered` can be laid, `laid` was laid this round, `planned` was in the plan already, `waiting` offered while three are laid. */
export type CardState = "offered" | "laid" | "planned" | "waiting";

export interface PolicyCardProps {
  card: CardDocument;
  lever: LeverDocument;
  state: CardState;
  amount: number;
  budget: number;
  onLay(): void;
  onTakeBack(): void;
  onChange(amount: number): void;
  /** What treaties ask of it. */
  note?: ReactNode;
  /** A treaty put it into the plan. */
  byTreaty?: boolean;
}

/** One policy of the hand: what it is, why it was dealt, what the suggested amount costs and buys here. */
export function PolicyCard(props: PolicyCardProps) {
  const { card, lever, state, amount, budget, onLay, onTakeBack, onChange, note, byTreaty } = props;
  const words = useLeverWords(lever, budget);
  const speaker = useWords();
  const intl = useIntl();
  const name = useLeverName()(card.lever, card.to);
  const held = state === "laid" || state === "planned";
  const shown = held ? amount : card.suggested;
  const id = `card-${card.lever}-${card.to ?? ""}`;
  return (
    <article className="card policy" data-state={state} {...lookOf(lever.domain)} aria-labelledby={id}>
      <header className="card-head">
        <DomainMark domain={lever.domain} />
        <h3 id={id}>{name}</h3>
        <HowReal domain={lever.domain} />
      </header>
      <p className="small why-dealt">{speaker.say(card.why)}</p>
      <p className="tiny policy-buys">
        {held && words.percent && (
          <>
            <strong>{words.cost(shown)}</strong>:{" "}
          </>
        )}
        {words.buys(shown)}
      </p>
      {note}
      <footer className="policy-act">
        {held ? (
          <>
            <AmountStepper
              label={name}
              value={amount}
              min={lever.form.min}
              max={lever.form.max}
              step={lever.form.step}
              {...words.sign}
              onChange={onChange}
            />
            {state === "laid" ? (
              <Button
                className="button bare icon-only"
                aria-label={intl.formatMessage({ id: "plan.card.takeBackName" }, { name })}
                onPress={onTakeBack}
              >
                <Undo2 className="icon" aria-hidden="true" />
              </Button>
            ) : (
              <span className="planned tiny better">
                <Check className="icon" aria-hidden="true" />
                <FormattedMessage id={byTreaty ? "plan.card.treaty" : "plan.card.planned"} />
              </span>
            )}
          </>
        ) : (
          <>
            <p className="policy-price">
              <span>
                <strong>{words.amountText(card.suggested)}</strong>{" "}
                {amount > 0 && (
                  <span className="tiny quiet">
                    <FormattedMessage id="plan.card.now" values={{ amount: words.amountText(amount) }} />
                  </span>
                )}
              </span>
              <span className="tiny quiet">{words.cost(card.suggested)}</span>
            </p>
            <Button
              className="button"
              aria-label={intl.formatMessage({ id: "plan.card.layName" }, { name, what: words.spoken(card.suggested) })}
              aria-describedby={state === "waiting" ? "hand-full" : undefined}
              isDisabled={state === "waiting"}
              onPress={onLay}
            >
              <FormattedMessage id="plan.card.lay" />
            </Button>
          </>
        )}
      </footer>
    </article>
  );
}
