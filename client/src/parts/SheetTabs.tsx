import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
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
  return (
    <Tabs
      className="sheet-tabs"
      selectedKey={view}
      onSelectionChange={(key) => go(String(key))}
      keyboardActivation="manual"
    >
      <div className="slip-head">
        {children}
        <TabList className="switch" aria-label={t("plan.show")}>
          {sights.map(({ id, name }) => (
            <Tab key={id} id={id} className="switch-tab">
              {name}
            </Tab>
          ))}
        </TabList>
      </div>
      {sights.map(({ id, className, shown }) => (
        <TabPanel key={id} id={id} className={className}>
          {shown}
        </TabPanel>
      ))}
    </Tabs>
  );
}
