import { ChevronRight } from "lucide-react";
import { Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { NationToken } from "../../parts/NationToken.tsx";
import type { ChallengeDocument, NationDocument, ReportDocument, WorldDocument } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { useDutyWords } from "./DutyNote.tsx";
import { NationSheet } from "./NationList.tsx";
import { OwnWord } from "./OwnWord.tsx";
import { PlanForecast } from "./PlanForecast.tsx";
import { Purse } from "./Purse.tsx";
import { planDuties } from "./planDuties.ts";
import { Ready } from "./Ready.tsx";
import type { PlanDraft } from "./usePlanDraft.ts";

export interface MatProps {
  nation: NationDocument;
  plan: OwnPlan;
  draft: PlanDraft;
  /** The draft as the purse shows it: a moment later while a slider moves. */
  seen: PlanDraft;
  world: WorldDocument;
  challenges: readonly ChallengeDocument[];
  report: ReportDocument | undefined;
}

/** Your nation at the bottom edge, nearest to your hands: who you are, your purse, and "ready". */
export function Mat({ nation, plan, draft, seen, world, challenges, report }: MatProps) {
  const words = useWords();
  const intl = useIntl();
  const figures = useFigures();
  const [open, setOpen] = useState(false);
  const { figures: facts } = nation;
  return (
    <section className="mat slip" aria-labelledby="mat-title">
      <div className="mat-id">
        <NationToken nation={nation.nation} mine large />
        <div>
          <h2 id="mat-title">
            <button type="button" onClick={() => setOpen(true)}>
              {words.short(nation.nation)}
              <ChevronRight className="icon turns" aria-hidden="true" />
            </button>
          </h2>
          <p className="tiny quiet">
            {intl.formatMessage(
              { id: "table.mat.facts" },
              {
                people: figures.people(facts.populationMillions),
                income: figures.dollars(facts.medianIncomePerDay),
                poverty: figures.percent(facts.povertyPercent, 1),
              },
            )}
          </p>
        </div>
        {open && (
          <Suspense fallback={null}>
            <NationSheet nation={nation.nation} onClose={() => setOpen(false)} />
          </Suspense>
        )}
      </div>
      {world.phase === "briefing" ? <OwnWord plan={plan} report={report} /> : <Purse plan={plan} draft={seen} />}
      <PlanReady plan={plan} draft={draft} world={world} />
      {world.phase !== "briefing" && <PlanForecast {...{ plan, challenges }} draft={seen} />}
    </section>
  );
}

/** Ready, after what was typed has been saved. */
export function PlanReady({ plan, draft, world }: Pick<MatProps, "plan" | "draft" | "world">) {
  const intl = useIntl();
  const figures = useFigures();
  const spell = useDutyWords();
  const broken = world.phase === "decision" ? planDuties(plan, draft.amounts).filter(({ breaks }) => breaks) : [];
  const over = draft.state === "over" && world.phase !== "briefing";
  return (
    <Ready
      world={world}
      ready={plan.ready}
      before={draft.flush}
      warning={broken.slice(0, 2).map(spell)}
      blocked={
        over ? intl.formatMessage({ id: "plan.ready.over" }, { percent: figures.percent(draft.used - 100) }) : undefined
      }
    />
  );
}
