import { useState } from "react";
import { PackText } from "../../parts/PackText.tsx";
import { SheetTabs } from "../../parts/SheetTabs.tsx";
import { useWords } from "../../words/useWords.ts";
import { useBriefing } from "../nation/useBriefing.ts";
import { BoundNow } from "./BoundNow.tsx";
import { Briefing, type BriefingProps } from "./Briefing.tsx";

/** The briefing of all, and beside it what only your nation is told: that first when the game begins. */
export function BriefingSheet(props: BriefingProps) {
  const { t } = useWords();
  const own = useBriefing();
  const [tab, choose] = useState<string>(props.report ? "all" : "own");
  if (own === undefined) {
    return <Briefing {...props} />;
  }
  return (
    <section className="briefing-sheet slip" aria-labelledby="briefing-title">
      <SheetTabs
        view={tab}
        go={choose}
        sights={[
          {
            id: "own",
            name: t("table.briefing.tab.own"),
            className: "sheet-body",
            shown: (
              <>
                <p className="small quiet">{t("table.briefing.private")}</p>
                <BoundNow world={props.world} {...(props.onTreaty && { onTreaty: props.onTreaty })} />
                <PackText markdown={own} />
              </>
            ),
          },
          { id: "all", name: t("table.briefing.tab.all"), className: "sheet-all", shown: <Briefing {...props} /> },
        ]}
      >
        <h2 id="briefing-title">{t(tab === "own" ? "table.briefing.own" : "table.briefing.all")}</h2>
      </SheetTabs>
    </section>
  );
}
