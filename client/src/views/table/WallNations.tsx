import { Suspense, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Scroll } from "../../parts/Scroll.tsx";
import type { MapDocument, NationDocument, WorldDocument } from "../../protocol.gen.ts";
import { useDocument } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { NationTable } from "./NationTable.tsx";
import { promised, WorldPlace } from "./PlanSheet.tsx";
import { ReadyCount } from "./Ready.tsx";

/** More nations than this do not fit on a wall as a table: the map comes first. */
const mostRows = 8;

/** All nations for those who watch: on the map, or side by side in figures. */
export function WallNations({ nations, world }: { nations: readonly NationDocument[]; world: WorldDocument }) {
  const { t } = useWords();
  const map = useDocument<MapDocument>("map");
  const [chosen, choose] = useState<string>();
  const [controls, setControls] = useState<Element | null>(null);
  const view = chosen ?? (nations.length > mostRows ? "world" : "nations");
  const table = (
    <Scroll label={t("table.nations")}>
      <NationTable nations={nations} world={world} />
    </Scroll>
  );
  const ready = (
    <div className="push">
      <ReadyCount world={world} />
    </div>
  );
  if (!map) {
    return (
      <section className="slip people" aria-labelledby="nations-title">
        <div className="slip-head">
          <h2 id="nations-title">{t("table.nations")}</h2>
          {ready}
        </div>
        {table}
      </section>
    );
  }
  return (
    <section className="slip people" aria-labelledby="nations-title">
      <Tabs
        className="sheet-tabs"
        selectedKey={view}
        onSelectionChange={(key) => choose(String(key))}
        keyboardActivation="manual"
      >
        <div className="slip-head">
          <h2 id="nations-title" className={view === "world" ? "seen-by-readers" : undefined}>
            {t("table.nations")}
          </h2>
          {view === "world" && <div className="chart-controls" ref={setControls} />}
          {ready}
          <TabList className="switch" aria-label={t("plan.show")}>
            <Tab id="world" className="switch-tab">
              {t("plan.tab.world")}
            </Tab>
            <Tab id="nations" className="switch-tab">
              {t("table.place.nations")}
            </Tab>
          </TabList>
        </div>
        <TabPanel id="world" className="sheet-world">
          <Suspense fallback={<div className="awaited" />}>
            <WorldPlace world={world} controls={controls} first={promised} />
          </Suspense>
        </TabPanel>
        <TabPanel id="nations" className="sheet-all">
          {table}
        </TabPanel>
      </Tabs>
    </section>
  );
}
