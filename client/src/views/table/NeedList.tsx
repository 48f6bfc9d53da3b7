import { ChevronRight, Circle, CircleCheck } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { Button } from "../../parts/Button.tsx";
import type { Need } from "./useNeeds.ts";

/** What waits for me: a short list, each done or open; on a narrow screen each leads to its place, and a treaty opens everywhere. */
export function NeedList(props: {
  needs: readonly Need[];
  onGo?: (need: Need) => void;
  onTreaty?: (need: Need) => void;
}) {
  const { needs } = props;
  return (
    <ul className="needs">
      {needs.map((need) => {
        const go = props.onGo ?? (need.treaty ? props.onTreaty : undefined);
        const Icon = need.done ? CircleCheck : Circle;
        const line = (
          <>
            <Icon className="icon" aria-hidden="true" />
            <span>
              {need.text}
              <span className="seen-by-readers">
                {": "}
                <FormattedMessage id={need.done ? "table.need.done" : "table.need.open"} />
              </span>
            </span>
          </>
        );
        return (
          <li key={need.id} data-done={need.done || undefined}>
            {go ? (
              <Button className="need" onPress={() => go(need)}>
                {line}
                <ChevronRight className="icon turn" aria-hidden="true" />
              </Button>
            ) : (
              <p className="need">{line}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
