import { useEffect, useMemo, useRef, useState } from "react";
import type { ChallengeDocument, ForecastReply, Foreseen, Plan, Refusal } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useTable } from "../../state/table.ts";
import { useConnection, useNations } from "../../state/useDocument.ts";
import { NewestQuestion } from "./newestQuestion.ts";
import { planOf } from "./planDraft.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

/** Between two questions of a slider that moves. */
const breath = 100;
/** After somebody else's announcement, and when the server says that this was too fast. */
const later = 1_500;

export interface Outlook {
  foreseen: Foreseen | undefined;
  /** Why what is shown, if anything, is not of the plan as it lies here. */
  state: "current" | "asking" | "over" | "away" | "refused";
  refusal: Refusal | undefined;
  /** The plan that is shown; changes with every answer to another one. */
  of: string;
}

/** Where the plan under somebody's hands leads: asked again whenever it or what others have announced changes. The last answer stands until the next has come. */
export function useForecast(plan: OwnPlan, draft: PlanDraft, challenges: readonly ChallengeDocument[]): Outlook {
  const { forecast } = useTable();
  const live = useConnection().kind === "live";
  const [answer, setAnswer] = useState<{ foreseen: Foreseen; of: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const over = draft.state === "over";
  const lines = JSON.stringify(planOf(plan, draft.amounts));
  const others = useNations().filter(({ nation }) => nation !== plan.nation);
  const announced = JSON.stringify([challenges.map(({ pledges }) => pledges), others.map(({ offers }) => offers)]);
  const now = useRef(lines);
  now.current = lines;

  const questions = useMemo(() => {
    const told = (reply: ForecastReply, asked: string) => {
      if (reply.kind === "foreseen") {
        setAnswer({ foreseen: reply.foreseen, of: asked });
        setRefusal(undefined);
      } else if (reply.because.code === "too-fast") {
        setTimeout(() => asking.want(now.current), later);
      } else {
        setRefusal(reply.because);
      }
    };
    const asking = new NewestQuestion((asked: string) => forecast(JSON.parse(asked) as Plan), told, breath);
    return asking;
  }, [forecast]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another world
  useEffect(() => {
    if (live && !over) {
      questions.want(lines);
    } else {
      questions.forget();
    }
    return () => setRefusal(undefined);
  }, [questions, lines, live, over, plan.branch, plan.round]);

  const heard = useRef(announced);
  useEffect(() => {
    if (heard.current === announced || !live || over) {
      return;
    }
    const timer = setTimeout(() => {
      heard.current = announced;
      questions.want(now.current);
    }, later);
    return () => clearTimeout(timer);
  }, [questions, announced, live, over]);
  useEffect(() => () => questions.forget(), [questions]);

  const known = answer && answer.foreseen.branch === plan.branch && answer.foreseen.round === plan.round;
  return {
    foreseen: known ? answer.foreseen : undefined,
    state: over ? "over" : !live ? "away" : refusal ? "refused" : known && answer.of === lines ? "current" : "asking",
    refusal,
    of: answer?.of ?? "",
  };
}
