import { CircleCheck, CircleX, CloudUpload, TriangleAlert } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { Button } from "../../parts/Button.tsx";
import { useConnection } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import type { PlanDraft } from "./usePlanDraft.ts";

/** Whether the plan stands on the server, said plainly and in place. */
export function SaveNote({ draft }: { draft: PlanDraft }) {
  const figures = useFigures();
  const words = useWords();
  const live = useConnection().kind === "live";
  switch (draft.state) {
    case "saved":
      return (
        <p className="save-note" data-state="saved">
          <CircleCheck className="icon" aria-hidden="true" />
          <FormattedMessage id="plan.save.saved" />
        </p>
      );
    case "saving":
      return (
        <p className="save-note" data-state="saving">
          <CloudUpload className="icon" aria-hidden="true" />
          <FormattedMessage id={live ? "plan.save.saving" : "plan.save.waiting"} />
        </p>
      );
    case "over":
      return (
        <p className="save-note" data-state="over">
          <TriangleAlert className="icon" aria-hidden="true" />
          <span>
            <FormattedMessage id="plan.save.over" values={{ percent: figures.percent(draft.used - 100) }} />{" "}
            <Button className="link" onPress={draft.discard}>
              <FormattedMessage id="plan.save.discard" />
            </Button>
          </span>
        </p>
      );
    case "refused":
      return (
        <p className="save-note" data-state="refused">
          <CircleX className="icon" aria-hidden="true" />
          <span>
            <FormattedMessage id="plan.save.refused" /> {draft.refusal && words.say(draft.refusal.said)}{" "}
            <Button className="link" onPress={() => void draft.flush()}>
              <FormattedMessage id="plan.save.again" />
            </Button>
          </span>
        </p>
      );
    default:
      return draft.state satisfies never;
  }
}
