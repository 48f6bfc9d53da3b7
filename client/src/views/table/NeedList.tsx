import { ChevronRight, Circle, CircleCheck } from "lucide-react";
import { Button } from "react-aria-components";
import { FormattedMessage } from "react-intl";
import type { Place } from "./places.ts";
import type { Need } from "./useNeeds.ts";

/** What waits for me: a list of three or four, each done or open; on a narrow screen each leads to its place. */
export function NeedList({ needs, onGo }: { needs: readonly Need[]; onGo?: (place: Place) => void }) {
  return (
    <ul className="needs">
      {needs.map((need) => {
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
            {onGo ? (
              <Button className="need" onPress={() => onGo(need.place)}>
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
