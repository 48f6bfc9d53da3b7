import { useIntl } from "react-intl";
import { useBound } from "../../parts/useBound.ts";
import { useComing } from "../../parts/useComing.ts";
import type { ChallengeDocument, WorldDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { bindsNow, handOf, titleOf, treatyNeeds } from "../../state/treaties.ts";
import { useDeclined } from "../../state/useDeclined.ts";
import { useTreaties, useYou } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { useDutyWords } from "./DutyNote.tsx";
import { offerIn } from "./offers.ts";
import type { Place } from "./places.ts";
import { planDuties } from "./planDuties.ts";
import { pledgeGap } from "./pledgeGap.ts";
import { type DealtHand, mostCards } from "./useHand.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

/** One thing that waits for this delegate. */
export interface Need {
  id: string;
  text: string;
  done: boolean;
  place: Place;
  /** The treaty that it is about. */
  treaty?: string;
}

/** What needs me now, in the order in which a round goes. */
export function useNeeds(
  world: WorldDocument,
  plan: OwnPlan,
  draft: PlanDraft,
  { laid }: DealtHand,
  challenges: readonly ChallengeDocument[],
): readonly Need[] {
  const intl = useIntl();
  const words = useWords();
  const figures = useFigures();
  const seat = useYou()?.seat;
  const spell = useDutyWords();
  const treaties = useTreaties();
  const coming = useComing();
  const bound = useBound();
  const duties = planDuties(plan, draft.amounts).filter(({ breaks }) => breaks);
  const agreed = treatyNeeds(treaties, plan.nation, seat, useDeclined()[0]);
  const open = challenges.filter((challenge) => challenge.figures.opensInRound <= world.round);
  const free = 100 - draft.used;
  const money = figures.money((plan.budgetBillionsPerYear * Math.max(0, free)) / 100);
  return [
    ...agreed.map(({ why, treaty, title, version, by, until, met, on }) => ({
      id: `treaty-${treaty}-${why}`,
      text: intl.formatMessage(
        {
          id:
            by === plan.nation && (why === "amend" || why === "sign")
              ? `treaty.need.own${why === "sign" ? ".offer" : ""}`
              : `treaty.need.${why}`,
        },
        {
          title,
          version,
          nation: words.short(by),
          until: until ?? 0,
          met: met ? "y" : "n",
          last: until === world.round ? "y" : "n",
          on: on ? words.name("treaty.vote", on) : "",
        },
      ),
      done: false,
      place: "treaties" as const,
      treaty,
    })),
    ...treaties.flatMap((treaty) => {
      const told = ["signed", "member"].includes(handOf(treaty, plan.nation)) && coming(treaty, world);
      return told
        ? [
            {
              id: `coming-${treaty.treaty}`,
              text: intl.formatMessage({ id: "treaty.need.coming" }, { title: titleOf(treaty), coming: told }),
              done: true,
              place: "treaties" as const,
              treaty: treaty.treaty,
            },
          ]
        : [];
    }),
    ...(world.phase === "table" && plan.hand.length > 0
      ? [
          {
            id: "cards",
            text: intl.formatMessage({ id: "table.need.cards" }, { laid, most: mostCards }),
            done: laid > 0 || plan.ready,
            place: "plan" as const,
          },
        ]
      : []),
    ...open.map((challenge) => {
      const made = challenge.pledges.find((pledge) => pledge.nation === plan.nation);
      const pool = words.name("pool", challenge.challenge);
      const offer = offerIn(draft.amounts, { lever: "pool", to: challenge.challenge });
      return {
        id: `pledge-${challenge.challenge}`,
        text: made
          ? intl.formatMessage({ id: "table.need.pledged" }, { pool, amount: figures.money(made.billionsPerYear) })
          : offer
            ? intl.formatMessage(
                { id: "table.need.offered" },
                { pool, amount: figures.money((offer.percent * plan.budgetBillionsPerYear) / 100) },
              )
            : intl.formatMessage({ id: "table.need.pledge" }, { pool }),
        done: made !== undefined || offer !== undefined,
        place: "challenges" as const,
      };
    }),
    ...open.flatMap((challenge) => {
      const told = pledgeGap(challenge, plan, draft.amounts);
      const pool = words.name("pool", challenge.challenge);
      return told?.word === "short"
        ? [
            {
              id: `gap-${challenge.challenge}`,
              text: intl.formatMessage({ id: "table.need.short" }, { pool, gap: figures.money(told.gap) }),
              done: false,
              place: "plan" as const,
            },
          ]
        : [];
    }),
    ...duties.map((each) => ({
      id: `duty-${each.duty.treaty}-${each.duty.clause}-${each.duty.lever}-${each.duty.to}`,
      text: spell(each),
      done: false,
      place: "plan" as const,
      treaty: each.duty.treaty,
    })),
    ...treaties
      .filter((treaty) => bindsNow(treaty, plan.nation, world.round))
      .filter(({ treaty }) => !duties.some(({ duty }) => duty.treaty === treaty))
      .map((treaty) => ({
        id: `bound-${treaty.treaty}`,
        text: intl.formatMessage(
          { id: "treaty.need.bound" },
          { title: titleOf(treaty), what: bound(treaty, plan.nation) },
        ),
        done: true,
        place: "treaties" as const,
        treaty: treaty.treaty,
      })),
    ...(world.phase === "decision"
      ? [
          {
            id: "budget",
            text: intl.formatMessage(
              { id: "table.need.confirm" },
              { percent: figures.percent(Math.max(0, free)), money },
            ),
            done: plan.ready,
            place: "plan" as const,
          },
        ]
      : []),
  ];
}
