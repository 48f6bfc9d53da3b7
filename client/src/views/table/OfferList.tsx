import { Check, Hourglass } from "lucide-react";
import { NationToken } from "../../parts/NationToken.tsx";
import { type Progress, useOfferWords } from "../../parts/useOfferWords.ts";
import type { ChallengeDocument, NationId } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { type Offering, offeringsTo, standing } from "./offers.ts";

/** What nations offer to a pool under a condition, and how each condition stands with what is announced and offered now. */
export function OfferList({ challenge, mine }: { challenge: ChallengeDocument; mine?: NationId | undefined }) {
  const { t, short, name } = useWords();
  const write = useOfferWords();
  const offerings = offeringsTo(challenge, useNations());
  if (offerings.length === 0) {
    return null;
  }
  const stands = standing(challenge.pledges, offerings);
  return (
    <ul className="offers small" aria-label={t("offer.list", { pool: name("pool", challenge.challenge) })}>
      {offerings.map((offering) => (
        <li key={offering.nation}>
          <NationToken nation={offering.nation} mine={offering.nation === mine} />
          <span>
            <span className="seen-by-readers">{short(offering.nation)}: </span>
            {write.offer(offering)} <OfferNow offering={offering} stands={stands.get(offering.nation)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether a condition would hold now, and what is there of what it asks for. */
export function OfferNow({ offering, stands }: { offering: Pick<Offering, "if">; stands: Progress | undefined }) {
  const write = useOfferWords();
  if (!stands) {
    return null;
  }
  const Icon = stands.holds ? Check : Hourglass;
  return (
    <span className={`offer-now ${stands.holds ? "better" : "quiet"}`}>
      <Icon className="icon" aria-hidden="true" />
      {write.now(offering, stands)}
    </span>
  );
}
