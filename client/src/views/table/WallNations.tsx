import { useState } from "react";
import { Scroll } from "../../parts/Scroll.tsx";
import { SheetTabs } from "../../parts/SheetTabs.tsx";
import type { MapDocument, NationDocument, WorldDocument } from "../../protocol.gen.ts";
import { useDocument } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { NationTable } from "./NationTable.tsx";
import { ReadyCount } from "./Ready.tsx";
import { WorldPane } from "./WorldPane.tsx";

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
      <SheetTabs
        view={view}
        go={choose}
        sights={[
          {
            id: "world",
            name: t("plan.tab.world"),
            className: "sheet-world",
            shown: <WorldPane world={world} controls={controls} />,
          },
          { id: "nations", name: t("table.place.nations"), className: "sheet-all", shown: table },
        ]}
      >
        <h2 id="nations-title" className={view === "world" ? "seen-by-readers" : undefined}>
          {t("table.nations")}
        </h2>
        {view === "world" && <div className="chart-controls" ref={setControls} />}
        {ready}
      </SheetTabs>
    </section>
  );
}
