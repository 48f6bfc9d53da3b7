import { Suspense, useState } from "react";
import { Answer } from "../../parts/Answer.tsx";
import { Button } from "../../parts/Button.tsx";
import { keyOf } from "../../parts/buys.ts";
import { useOfferWords } from "../../parts/useOfferWords.ts";
import type { ChallengeDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useWords } from "../../words/useWords.ts";
import { lazyView } from "../frame/lazyView.ts";
import { offerIn } from "./offers.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

const OfferForm = lazyView(() => import("./OfferForm.tsx").then((file) => file.OfferForm));

export interface OwnOfferProps {
  challenge: ChallengeDocument;
  plan: OwnPlan;
  draft: PlanDraft;
  /** Says what is offered, where no list of all offers does. */
  spelled?: boolean;
}

/** What your nation gives to a pool only if others give: a line of the plan that everybody sees. */
export function OwnOffer({ challenge, plan, draft, spelled = false }: OwnOfferProps) {
  const { t, name, say } = useWords();
  const write = useOfferWords();
  const [open, setOpen] = useState(false);
  const lever = plan.levers.find((known) => known.lever === "pool" && known.to === challenge.challenge);
  if (!lever) {
    return null;
  }
  const pool = name("pool", challenge.challenge);
  const offer = offerIn(draft.amounts, lever);
  const billionsPerYear = ((offer?.percent ?? 0) * plan.budgetBillionsPerYear) / 100;
  const because = draft.refusal?.code === "bad-condition" ? draft.refusal : undefined;
  return (
    <div className="own-offer">
      <p className="tiny">
        {offer && spelled && (
          <strong>{t("offer.yours", { offer: write.offer({ billionsPerYear, if: offer.if }) })} </strong>
        )}
        <Button
          className="link"
          aria-expanded={open}
          aria-label={t(offer ? "offer.changeName" : "offer.openName", { pool })}
          onPress={() => setOpen(!open)}
        >
          {t(offer ? (spelled ? "offer.change" : "offer.changeOwn") : "offer.open")}
        </Button>
      </p>
      {because && (
        <Answer kind="refused" title={t("offer.refused")}>
          {say(because.said)}
        </Answer>
      )}
      {open && (
        <Suspense fallback={null}>
          <OfferForm
            {...{ challenge, plan, draft, billionsPerYear, asks: offer?.if }}
            poolKey={keyOf(lever)}
            onDone={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
