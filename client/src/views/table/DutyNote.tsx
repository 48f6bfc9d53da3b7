import { Handshake, TriangleAlert } from "lucide-react";
import { useLeverName } from "../../parts/useLeverName.ts";
import { titleOf } from "../../state/treaties.ts";
import { usePlan, useTreaties } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import type { PlannedDuty } from "./planDuties.ts";

/** What treaties ask of a line of the plan; a line that goes below says which treaty that breaks, and one tap mends it. */
export function DutyNote({ duties, onSet }: { duties: readonly PlannedDuty[]; onSet?: (amount: number) => void }) {
  const { t } = useWords();
  const say = useDutyWords();
  return duties.map((each) => (
    <span
      key={`${each.duty.treaty} ${each.duty.clause}`}
      className={`tiny announced of-treaty ${each.breaks ? "worse" : ""}`}
    >
      <span>
        {each.breaks ? (
          <TriangleAlert className="icon" aria-hidden="true" />
        ) : (
          <Handshake className="icon" aria-hidden="true" />
        )}
        {say(each)}
      </span>
      {each.breaks && onSet && (
        <button type="button" className="link" onClick={() => onSet(each.settling)}>
          {t("plan.duty.set")}
        </button>
      )}
    </span>
  ));
}

/** Says a duty: what a treaty asks, or that the plan breaks it and by how much. */
export function useDutyWords(): (planned: PlannedDuty) => string {
  const { t } = useWords();
  const name = useLeverName();
  const figures = useFigures();
  const treaties = useTreaties();
  const levers = usePlan()?.levers;
  return ({ duty, planned, breaks, settling }) => {
    const treaty = treaties.find((each) => each.treaty === duty.treaty);
    const unit = levers?.find(({ lever }) => lever === duty.lever)?.form.unit ?? "";
    const figure = (value: number) => figures.inUnit(value, unit, Number.isInteger(value) ? 0 : 2);
    return t((breaks && duty.asks !== "emit-at-most" ? "plan.duty.breaks" : `plan.duty.${duty.asks}`) as WordKey, {
      title: treaty ? titleOf(treaty) : "",
      lever: name(duty.lever, duty.to),
      asked: figure(duty.asks === "emit-at-most" ? settling : duty.amount),
      planned: figure(planned),
      money: figures.money(duty.billionsPerYear ?? 0),
      breaks: breaks ? "y" : "n",
      gigatonnes: figures.number(duty.gigatonnes ?? 0, 2),
    });
  };
}
