import { fixtureDraft } from "../../state/fixtures/treaties.ts";
import type { Exhibit } from "../gallery/Gallery.tsx";
import { TableView } from "../table/TableView.tsx";

const wish = { treaties: true };

export const exhibits: Record<string, Exhibit> = {
  treaties: { phase: "table", nation: "CHN", wish, view: () => <TableView first="treaties" /> },
  "treaty-open": {
    phase: "table",
    nation: "EUN",
    wish,
    view: () => <TableView treaty={{ view: "treaty", treaty: "4" }} />,
  },
  "treaty-force": {
    phase: "table",
    nation: "EAC",
    wish,
    view: () => <TableView treaty={{ view: "treaty", treaty: "2" }} />,
  },
  /** Somebody changed the clause that is being changed here. */
  "treaty-write": {
    phase: "table",
    nation: "EUN",
    wish,
    view: () => {
      sessionStorage.setItem("worldtable.draft.fixture.1..treaty.4", JSON.stringify(fixtureDraft()));
      return <TableView treaty={{ view: "treaty", treaty: "4" }} />;
    },
  },
  "treaty-briefing": { phase: "briefing", nation: "EAC", wish, view: () => <TableView /> },
  "treaty-hand": { phase: "table", nation: "EAC", wish, view: () => <TableView /> },
  "treaty-plan": { phase: "decision", nation: "EAC", wish, view: () => <TableView first="levers" /> },
  "treaty-bonds": { phase: "table", nation: "EAC", wish, view: () => <TableView treaty={{ view: "bonds" }} /> },
  "treaty-ledger": { phase: "table", wish, view: () => <TableView treaty={{ view: "ledger" }} /> },
};
