import { ChevronLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useTreaties, useYou } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import type { TreatyDesk } from "../table/scene.ts";
import { AllAccounts } from "./AllAccounts.tsx";
import { Bonds } from "./Bonds.tsx";
import { NewTreaty } from "./NewTreaty.tsx";
import { TreatyHome } from "./TreatyHome.tsx";
import { TreatyTable } from "./TreatyTable.tsx";
import { Unwritten } from "./Unwritten.tsx";
import "./treaty.css";

/** Where nations agree: the list of treaties, one treaty on the table, who is bound to whom, and what was kept. */
export function TreatyRoom({ world, desk }: { world: WorldDocument; desk: TreatyDesk }) {
  const { at } = desk;
  const treaties = useTreaties();
  const me = useYou()?.nation;
  if (!at) {
    return <TreatyHome {...{ world, desk, treaties, me }} />;
  }
  const treaty = at.view === "treaty" ? treaties.find((each) => each.treaty === at.treaty) : undefined;
  return (
    <Sheet key={JSON.stringify(at)} desk={desk}>
      {at.view === "bonds" ? (
        <Bonds {...{ world, treaties, desk, me }} />
      ) : at.view === "ledger" ? (
        <AllAccounts {...{ world, treaties, desk, me }} />
      ) : at.view === "list" ? (
        <div className="slip treaty-all">
          <TreatyHome {...{ world, desk, treaties, me }} titled />
        </div>
      ) : at.view === "new" ? (
        <NewTreaty {...{ world, desk, me }} />
      ) : treaty ? (
        <TreatyTable {...{ world, treaty, desk, me }} />
      ) : (
        <Unwritten onList={() => desk.go({ view: "list" })} />
      )}
    </Sheet>
  );
}

/** A sheet over the whole table, with the way back; its heading takes the focus, so that keys and readers begin there. */
function Sheet({ desk, children }: { desk: TreatyDesk; children: ReactNode }) {
  const { t } = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.querySelector<HTMLElement>("[data-begin]")?.focus();
  }, []);
  const back = () => desk.go(undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is the same as the button that follows
    <div
      className="treaty-sheet"
      ref={sheet}
      onKeyDown={(event) => {
        // Within a field Escape closes its list or takes back what was typed.
        if (event.key === "Escape" && !(event.target as Element).closest("select, input, textarea")) {
          back();
        }
      }}
    >
      <div className="treaty-back on-table">
        <button type="button" className="button bare" onClick={back}>
          <ChevronLeft className="icon turns" aria-hidden="true" />
          {t("treaty.back")}
        </button>
      </div>
      {children}
    </div>
  );
}
