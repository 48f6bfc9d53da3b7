import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { PackText } from "../../parts/PackText.tsx";
import { useWords } from "../../words/useWords.ts";
import { useBriefing } from "../nation/useBriefing.ts";
import { Briefing, type BriefingProps } from "./Briefing.tsx";

/** The briefing of all, and beside it what only your nation is told: that first when the game begins. */
export function BriefingSheet(props: BriefingProps) {
  const { t } = useWords();
  const own = useBriefing();
  const [tab, choose] = useState(props.report ? "all" : "own");
  if (own === undefined) {
    return <Briefing {...props} />;
  }
  return (
    <section className="briefing-sheet slip" aria-labelledby="briefing-title">
      <Tabs
        className="sheet-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => choose(String(key))}
        keyboardActivation="manual"
      >
        <div className="slip-head">
          <h2 id="briefing-title">{t(tab === "own" ? "table.briefing.own" : "table.briefing.all")}</h2>
          <TabList className="switch" aria-label={t("plan.show")}>
            <Tab id="own" className="switch-tab">
              {t("table.briefing.tab.own")}
            </Tab>
            <Tab id="all" className="switch-tab">
              {t("table.briefing.tab.all")}
            </Tab>
          </TabList>
        </div>
        <TabPanel id="own" className="sheet-body">
          <p className="small quiet">{t("table.briefing.private")}</p>
          <PackText markdown={own} />
        </TabPanel>
        <TabPanel id="all" className="sheet-all">
          <Briefing {...props} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
