import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { PatternDefs } from "../../parts/PatternDefs.tsx";
import { PausedVeil } from "../../parts/PausedVeil.tsx";
import { TableBar } from "../../parts/TableBar.tsx";
import { usePlan, useWorld, useYou } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useTableGround } from "../frame/useTableGround.ts";
import { Conditions } from "./Conditions.tsx";
import type { MiddleView } from "./PlanSheet.tsx";
import { PublicTable } from "./PublicTable.tsx";
import type { TreatyAt } from "./places.ts";
import { SeatTable } from "./SeatTable.tsx";
import { TableNews } from "./TableNews.tsx";
import { useNarrow } from "./useNarrow.ts";
import "./table.css";

/** The table during briefing, table and decision: with your plan when you have a seat, without one when you watch. */
export function TableView(props: { actions?: ReactNode; first?: MiddleView; treaty?: TreatyAt }) {
  const { actions, first, treaty } = props;
  const world = useWorld();
  const plan = usePlan();
  const you = useYou();
  const narrow = useNarrow();
  const intl = useIntl();
  const words = useWords();
  useTableGround();
  if (!world) {
    return null;
  }
  const title = intl.formatMessage(
    { id: "table.title" },
    { phase: words.name("phase", world.phase), round: world.round },
  );
  const { clock } = world;
  // The wall stays readable: a pause is when a teacher talks about it.
  const paused = clock.kind === "held" && you?.nation !== undefined;
  return (
    <div
      className="table-page"
      data-narrow={narrow || undefined}
      data-watching={plan ? undefined : (you?.role ?? "visitor")}
    >
      <TableBar world={world} narrow={narrow} actions={actions} {...(you?.nation && { mine: you.nation })} />
      <PausedVeil paused={paused} {...(clock.why !== undefined && { why: clock.why })}>
        <main id="main">
          <h1 className="seen-by-readers">{title}</h1>
          <Conditions world={world} />
          {plan ? (
            <SeatTable {...{ world, plan, narrow, first, treaty }} />
          ) : (
            <PublicTable {...{ world, narrow, treaty }} />
          )}
        </main>
      </PausedVeil>
      <TableNews />
      <PatternDefs />
    </div>
  );
}
