import type { Exhibit } from "../gallery/Gallery.tsx";
import { ReportView } from "../report/ReportView.tsx";
import { TableView } from "./TableView.tsx";

export const exhibits: Record<string, Exhibit> = {
  briefing: { phase: "briefing", nation: "EAC", view: () => <TableView /> },
  table: { phase: "table", nation: "EAC", view: () => <TableView /> },
  decision: { phase: "decision", nation: "EAC", view: () => <TableView /> },
  watching: { phase: "table", view: () => <TableView /> },
  report: { phase: "report", nation: "EAC", view: () => <ReportView /> },
  final: { phase: "ended", nation: "EAC", view: () => <ReportView /> },
};
