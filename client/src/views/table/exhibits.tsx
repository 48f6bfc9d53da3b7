import type { Exhibit } from "../gallery/Gallery.tsx";
import { ReportView } from "../report/ReportView.tsx";
import { TableView } from "./TableView.tsx";

const table = () => <TableView />;

export const exhibits: Record<string, Exhibit> = {
  briefing: { phase: "briefing", nation: "EAC", view: table },
  table: { phase: "table", nation: "EAC", view: table },
  decision: { phase: "decision", nation: "EAC", view: table },
  "decision-first": { phase: "decision", nation: "USA", wish: { round: 1 }, view: table },
  "decision-collecting": {
    phase: "decision",
    nation: "USA",
    wish: { collecting: true, missing: ["IND", "SIS"] },
    view: table,
  },
  "table-paused": {
    phase: "table",
    nation: "EAC",
    wish: { clock: { kind: "held", why: "paused", remainingSeconds: 83 } },
    view: table,
  },
  "table-away": { phase: "table", nation: "USA", connection: { kind: "reconnecting", since: 0 }, view: table },
  /** The small islands announced more than their plan gives. */
  "table-short": { phase: "table", nation: "SIS", view: table },
  "large-briefing": { phase: "briefing", nation: "EAC", wish: { pack: "world-2025", round: 1 }, view: table },
  "large-table": { phase: "table", nation: "EAC", wish: { pack: "world-2025" }, view: table },
  "large-decision": { phase: "decision", nation: "EAC", wish: { pack: "world-2025" }, view: table },
  "large-watching": { phase: "table", wish: { pack: "world-2025" }, view: table },
  "table-map": { phase: "table", nation: "EAC", view: () => <TableView first="world" /> },
  "large-map": {
    phase: "table",
    nation: "EAC",
    wish: { pack: "world-2025" },
    view: () => <TableView first="world" />,
  },
  "watching-briefing": { phase: "briefing", view: table },
  watching: { phase: "table", view: table },
  report: { phase: "report", nation: "EAC", view: () => <ReportView /> },
  final: { phase: "ended", nation: "EAC", wish: { treaties: true }, view: () => <ReportView /> },
};
