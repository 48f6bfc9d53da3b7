import { type ReactNode, useEffect } from "react";
import { FormattedMessage } from "react-intl";
import { Brand } from "../../parts/Brand.tsx";
import { PatternDefs } from "../../parts/PatternDefs.tsx";
import { PausedVeil } from "../../parts/PausedVeil.tsx";
import { usePlan, useReport, useWorld, useYou } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { Conditions } from "../table/Conditions.tsx";
import { TableNews } from "../table/TableNews.tsx";
import { FinalPart } from "./FinalPart.tsx";
import { GoOn } from "./GoOn.tsx";
import { ReportPart } from "./ReportPart.tsx";
import "./report.css";
import "./print.css";

/** What the round came to, and at the end what the game came to. Here one reads, so there is only paper. */
export function ReportView({ actions }: { actions?: ReactNode }) {
  const world = useWorld();
  const report = useReport();
  const plan = usePlan();
  const you = useYou();
  const figures = useFigures();
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  if (!world) {
    return null;
  }
  const { clock } = world;
  const paused = clock.kind === "held" && clock.why !== "ended" && you?.nation !== undefined;
  return (
    <div className="report-page">
      <header className="masthead">
        <Brand />
        {report && (
          <p className="paper-name">
            <FormattedMessage id="report.paper" values={{ year: report.toYear }} />
          </p>
        )}
        <p className="small quiet">
          <FormattedMessage id="table.round" values={{ round: report?.round ?? world.round, rounds: world.rounds }} />
          {report && <span className="years"> · {figures.years(report.fromYear, report.toYear)}</span>}
        </p>
        {actions}
      </header>
      <PausedVeil paused={paused} {...(clock.why !== undefined && { why: clock.why })}>
        <main id="main">
          <Conditions world={world} />
          {report ? (
            <>
              {report.final && <FinalPart final={report.final} report={report} mine={you?.nation} />}
              <ReportPart report={report} mine={you?.nation} final={report.final} />
            </>
          ) : (
            <h1>
              <FormattedMessage id="report.none" />
            </h1>
          )}
        </main>
      </PausedVeil>
      {world.phase === "report" && <GoOn world={world} plan={plan} />}
      <TableNews />
      <PatternDefs />
    </div>
  );
}
