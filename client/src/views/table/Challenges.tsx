import { Handshake } from "lucide-react";
import { memo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { DomainMark } from "../../parts/DomainMark.tsx";
import { HowReal } from "../../parts/HowReal.tsx";
import { digitsOf, rounds } from "../../parts/meterFigures.ts";
import { NationToken } from "../../parts/NationToken.tsx";
import { PledgeScale } from "../../parts/PledgeScale.tsx";
import { useSigned } from "../../parts/useSigned.ts";
import type { ChallengeDocument, MeterDocument, WorldDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useNations, useTreaties } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { HeadingAhead } from "./HeadingAhead.tsx";
import { OfferList } from "./OfferList.tsx";
import { OwnOffer } from "./OwnOffer.tsx";
import { OwnPledge } from "./OwnPledge.tsx";
import { offeringsTo } from "./offers.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface ChallengesProps {
  challenges: readonly ChallengeDocument[];
  meters: readonly MeterDocument[];
  world: WorldDocument;
  /** The reader's plan; without it nothing can be announced. */
  plan?: OwnPlan | undefined;
  draft?: PlanDraft | undefined;
}

/** The global problems: what was announced in public, by whom, and what is missing. */
export const Challenges = memo(function Challenges({ challenges, meters, world, plan, draft }: ChallengesProps) {
  return (
    <ul className="challenge-list">
      {challenges.map((challenge) =>
        challenge.figures.opensInRound > world.round ? (
          <Later key={challenge.challenge} challenge={challenge} />
        ) : (
          <Open
            key={challenge.challenge}
            challenge={challenge}
            meter={meters.find((meter) => meter.id === challenge.figures.meter)}
            world={world}
            plan={plan}
            draft={draft}
          />
        ),
      )}
    </ul>
  );
});

function Later({ challenge }: { challenge: ChallengeDocument }) {
  const words = useWords();
  return (
    <li className="challenge later">
      <DomainMark domain={challenge.figures.domain} />
      <h3>{words.name("challenge", challenge.challenge)}</h3>
      <p className="tiny quiet">
        <FormattedMessage id="table.challenge.opens" values={{ round: challenge.figures.opensInRound }} />
      </p>
    </li>
  );
}

interface OpenProps {
  challenge: ChallengeDocument;
  meter: MeterDocument | undefined;
  world: WorldDocument;
  plan: OwnPlan | undefined;
  draft: PlanDraft | undefined;
}

function Open({ challenge, meter, world, plan, draft }: OpenProps) {
  const words = useWords();
  const figures = useFigures();
  const { figures: facts, pledges } = challenge;
  const offers = offeringsTo(challenge, useNations()).length > 0;
  const pool = words.name("pool", challenge.challenge);
  return (
    <li className="challenge">
      <DomainMark domain={facts.domain} />
      <h3>{words.name("challenge", challenge.challenge)}</h3>
      {meter && <ToLine meter={meter} />}
      <p className="small quiet">
        {facts.neededBillionsPerYear === 0 ? (
          <FormattedMessage id="pledge.enough" values={{ pool }} />
        ) : facts.neededBillionsPerYear !== undefined ? (
          <FormattedMessage id="pledge.needs" values={{ pool, amount: figures.money(facts.neededBillionsPerYear) }} />
        ) : (
          <FormattedMessage id="pledge.notAlone" values={{ pool }} />
        )}
      </p>
      <PledgeScale
        pledges={pledges}
        given={facts.givenBillionsPerYear}
        label={pool}
        {...(facts.neededBillionsPerYear !== undefined && { needed: facts.neededBillionsPerYear })}
        {...(plan && { mine: plan.nation })}
      />
      <ByTreaty challenge={challenge} world={world} />
      {meter && <HeadingAhead meter={meter} ahead={challenge.headingWithPledges} offers={offers} />}
      <LastRound challenge={challenge} round={world.round} />
      <Announcements challenge={challenge} world={world} mine={plan?.nation} />
      <OfferList challenge={challenge} mine={plan?.nation} />
      <HowReal domain={facts.domain} spelled />
      {plan && draft && <OwnPledge {...{ challenge, plan, draft, world }} />}
      {plan && draft && plansOpen(world) && <OwnOffer {...{ challenge, plan, draft }} />}
    </li>
  );
}

/** What treaties that bind now bring the pool, beside what is announced. */
function ByTreaty({ challenge, world }: { challenge: ChallengeDocument; world: WorldDocument }) {
  const { t } = useWords();
  const figures = useFigures();
  const asked = useTreaties()
    .filter(({ status, since }) => status === "in-force" && (since ?? 0) <= world.round)
    .flatMap((treaty) => treaty.clausesInForce ?? treaty.clauses)
    .flatMap(({ works, duties }) => (works ? duties : []))
    .filter(({ asks, lever, to }) => asks === "give" && lever === "pool" && to === challenge.challenge);
  const billions = asked.reduce((sum, { amount }) => sum + amount, 0);
  return billions > 0 ? (
    <p className="tiny quiet by-treaty">
      <Handshake className="icon" aria-hidden="true" />
      {t("pledge.byTreaty", {
        amount: figures.money(billions),
        count: new Set(asked.map(({ nation }) => nation)).size,
      })}
    </p>
  ) : null;
}

const plansOpen = ({ phase }: WorldDocument) => phase === "table" || phase === "decision";

/** What the pool got and did in the round before; nothing in the round in which it opens. */
function LastRound({ challenge: { figures: facts }, round }: { challenge: ChallengeDocument; round: number }) {
  const words = useWords();
  const figures = useFigures();
  if (!facts.bought || round <= facts.opensInRound) {
    return null;
  }
  return (
    <p className="tiny quiet">
      {facts.givenBillionsPerYear > 0 ? (
        <>
          <b className="last-mark" aria-hidden="true" />
          <FormattedMessage id="table.bars.given" values={{ given: figures.money(facts.givenBillionsPerYear) }} />.{" "}
          {words.say(facts.bought)}
        </>
      ) : (
        <FormattedMessage id="pledge.lastRound.nothing" />
      )}
    </p>
  );
}

function ToLine({ meter }: { meter: MeterDocument }) {
  const signed = useSigned();
  if (meter.redLine === undefined) {
    return null;
  }
  const gap = signed(Math.abs(rounds(meter.heading, digitsOf(meter.unit)) - meter.redLine), meter.unit).slice(1);
  return (
    <span className="line-word" data-crossed={meter.crossed || undefined}>
      <FormattedMessage id={meter.crossed ? "table.challenge.over" : "table.challenge.inside"} values={{ gap }} />
    </span>
  );
}

const mostLines = 8;

/** Who announced what, the largest first, and whose word is still missing. */
function Announcements({
  challenge,
  world,
  mine,
}: {
  challenge: ChallengeDocument;
  world: WorldDocument;
  mine?: string | undefined;
}) {
  const words = useWords();
  const intl = useIntl();
  const figures = useFigures();
  const amounts = new Map(challenge.pledges.map((pledge) => [pledge.nation, pledge.billionsPerYear]));
  const nations = useNations();
  const played = new Set(nations.filter(({ delegates }) => delegates.length > 0).map(({ nation }) => nation));
  const offering = new Set(offeringsTo(challenge, nations).map(({ nation }) => nation));
  // Nobody can wait for the word of a nation that nobody plays.
  const order = world.nations
    .filter((nation) => amounts.has(nation) || (played.has(nation) && !offering.has(nation)))
    .sort((a, b) => (amounts.get(b) ?? -1) - (amounts.get(a) ?? -1));
  // A long row of silence takes one line each at a small table, and one for all at a large one.
  const spoken = order.length > mostLines ? order.filter((nation) => amounts.has(nation)) : order;
  return (
    <ul
      className="announcements"
      aria-label={intl.formatMessage({ id: "pledge.list" }, { pool: words.name("pool", challenge.challenge) })}
    >
      {spoken.map((nation) => {
        const amount = amounts.get(nation);
        return (
          <li key={nation} data-silent={amount === undefined || undefined}>
            <NationToken nation={nation} mine={nation === mine} />
            <span className="seen-by-readers">{words.short(nation)}</span>{" "}
            {amount === undefined ? <FormattedMessage id="pledge.silent" /> : figures.money(amount)}
          </li>
        );
      })}
      {spoken.length < order.length && (
        <li className="silent-rest" data-silent>
          <FormattedMessage id="pledge.silent.rest" />
          {order.slice(spoken.length).map((nation) => (
            <span key={nation}>
              <NationToken nation={nation} mine={nation === mine} />
              <span className="seen-by-readers">{words.short(nation)}</span>{" "}
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}
