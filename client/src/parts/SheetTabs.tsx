import { type KeyboardEvent, type ReactNode, startTransition, useId, useOptimistic } from "react";
import { useWords } from "../words/useWords.ts";

/** One way to look at a sheet: its name on the switch, and what is shown. */
export interface SheetSight {
  id: string;
  name: string;
  className: string;
  shown: ReactNode;
}

/** A sheet that can be looked at in several ways: what its head says, a switch at the head's end, and one of the sights below. */
export function SheetTabs({
  sights,
  view,
  go,
  children,
}: {
  sights: readonly SheetSight[];
  view: string;
  go: (view: string) => void;
  children: ReactNode;
}) {
  const { t } = useWords();
  const own = useId();
  // The switch turns at once; what it leads to follows when it is drawn.
  const [turned, turn] = useOptimistic(view);
  const at = sights.find(({ id }) => id === view);
  return (
    <div className="sheet-tabs">
      <div className="slip-head">
        {children}
        <div className="switch" role="tablist" aria-label={t("plan.show")} onKeyDown={walk}>
          {sights.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`${own}${id}`}
              className="switch-tab"
              aria-selected={id === turned}
              {...(id === turned ? { "aria-controls": own } : { tabIndex: -1 })}
              onClick={() =>
                startTransition(() => {
                  turn(id);
                  go(id);
                })
              }
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      {at && (
        <div
          key={view}
          id={own}
          role="tabpanel"
          aria-labelledby={own + view}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a sight that is only read is scrolled by keys
          tabIndex={0}
          className={at.className}
        >
          {at.shown}
        </div>
      )}
    </div>
  );
}

/** The arrows go from name to name; a press then opens the sight. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const tabs = [...event.currentTarget.children] as HTMLElement[];
  const at = tabs.indexOf(event.target as HTMLElement);
  const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    tabs.at(to)?.focus();
  }
}
