import { type ReactNode, useState } from "react";
import { AmountStepper } from "../../parts/AmountStepper.tsx";
import { Button } from "../../parts/Button.tsx";
import { useOfferWords } from "../../parts/useOfferWords.ts";
import type { PledgeCondition } from "../../protocol.gen.ts";
import { useNations, useWorld } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { niceStep } from "./niceStep.ts";
import { OfferNow } from "./OfferList.tsx";
import type { OwnOfferProps } from "./OwnOffer.tsx";
import { type Offering, offerEdits, offeringsTo, standing } from "./offers.ts";

export interface OfferFormProps extends OwnOfferProps {
  /** The pool's line of the plan. */
  poolKey: string;
  /** What is offered already. */
  billionsPerYear: number;
  asks: PledgeCondition | undefined;
  onDone(): void;
}

/** Asks how much is given, and for what; says the whole in a sentence and how it stands with what is announced and offered now. */
export function OfferForm({ challenge, plan, draft, poolKey, billionsPerYear, asks, onDone }: OfferFormProps) {
  const { t, name } = useWords();
  const write = useOfferWords();
  const nations = useNations();
  const seats = useWorld()?.nations ?? [];
  const budget = plan.budgetBillionsPerYear;
  const step = niceStep(budget);
  const scale = step < 0.01 ? 1000 : 1;
  const [amount, give] = useState(billionsPerYear || 5 * step);
  const [ask, setAsk] = useState<PledgeCondition>(asks ?? { others: 1 });
  const { others = 0, each = 0, total = 0 } = ask;
  const set = (part: keyof PledgeCondition) => (next: number) => {
    const { [part]: _, ...rest } = ask;
    setAsk(next > 0 ? { ...rest, [part]: next } : rest);
  };
  const { each: _, ...withoutEach } = ask;
  const condition = others > 0 ? ask : withoutEach;
  const offering: Offering = { nation: plan.nation, billionsPerYear: amount, if: condition };
  const all = [...offeringsTo(challenge, nations).filter(({ nation }) => nation !== plan.nation), offering];
  const lacks = amount <= 0 || (others === 0 && total === 0);
  const put = (percent: number) => {
    for (const [key, value] of Object.entries(offerEdits(poolKey, percent, condition))) {
      draft.set(key, value);
      draft.release(key);
    }
    onDone();
  };
  const pool = name("pool", challenge.challenge);
  const most = nations.reduce((sum, { figures }) => sum + figures.budgetBillionsPerYear, 0);
  const money = { free: true, before: "$", after: t("pledge.billions"), min: 0 };
  const own = {
    value: amount * scale,
    max: budget * scale,
    step: step * scale,
    ...(scale > 1 && { after: t("pledge.millions") }),
  };
  const row = (label: string, stepper: ReactNode) => (
    <div className="offer-row">
      <span className="tiny" aria-hidden="true">
        {label}
      </span>
      {stepper}
    </div>
  );
  const [mine, count, sum, whole] = [
    t("offer.ask.give"),
    t("offer.ask.others"),
    t("offer.ask.each"),
    t("offer.ask.total"),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend
    <div className="offer-form" role="group" aria-label={t("offer.openName", { pool })}>
      {row(mine, <AmountStepper {...money} {...own} label={mine} onChange={(next) => give(next / scale)} />)}
      {row(
        count,
        <AmountStepper label={count} value={others} min={0} max={seats.length - 1} step={1} onChange={set("others")} />,
      )}
      {others > 0 &&
        row(sum, <AmountStepper {...money} label={sum} value={each} max={most} step={1} onChange={set("each")} />)}
      {row(whole, <AmountStepper {...money} label={whole} value={total} max={most} step={5} onChange={set("total")} />)}
      <p className="small" aria-live="polite">
        {lacks ? (
          t("offer.lacks")
        ) : (
          <>
            <strong>{write.offer(offering)}</strong>{" "}
            <OfferNow offering={offering} stands={standing(challenge.pledges, all).get(plan.nation)} />
          </>
        )}
      </p>
      <p className="tiny quiet">{t("offer.hint")}</p>
      <div className="row">
        <Button className="button" isDisabled={lacks} onPress={() => put((100 * amount) / budget)}>
          {t(asks ? "offer.change" : "offer.make")}
        </Button>
        {asks && (
          <Button className="link" onPress={() => put(0)}>
            {t("pledge.takeBack")}
          </Button>
        )}
        <Button className="link" onPress={onDone}>
          {t("offer.close")}
        </Button>
      </div>
    </div>
  );
}
