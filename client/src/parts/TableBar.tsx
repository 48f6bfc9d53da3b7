import { Users } from "lucide-react";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { NationId, WorldDocument } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";
import { useWords } from "../words/useWords.ts";
import { Brand } from "./Brand.tsx";
import { NationToken } from "./NationToken.tsx";
import { PhaseClock } from "./PhaseClock.tsx";

const phases = ["briefing", "table", "decision", "report"] as const;

export interface TableBarProps {
  world: WorldDocument;
  /** The reader's nation. */
  mine?: NationId;
  narrow?: boolean;
  /** Sight and language, and what else belongs at the end of the bar. */
  actions?: ReactNode;
}

/** Where the world stands: round and years, phase, clock, and who is here. */
export function TableBar({ world, mine, narrow = false, actions }: TableBarProps) {
  const words = useWords();
  const intl = useIntl();
  const years = useFigures().years(world.fromYear, world.toYear);
  const round = (
    <>
      <strong>
        <FormattedMessage id="table.round" values={{ round: world.round, rounds: world.rounds }} />
      </strong>{" "}
      <span className="quiet years">{years}</span>
    </>
  );
  if (narrow) {
    return (
      <header className="bar narrow on-table">
        <p className="row who">
          {mine ? (
            <>
              <NationToken nation={mine} mine />
              <strong>{words.short(mine)}</strong>
            </>
          ) : (
            <Brand />
          )}
        </p>
        <PhaseClock short />
        <p className="tiny round">{round}</p>
        <p className="tiny quiet stage">
          <span className="stage-name">{words.name("phase", world.phase)}</span>
          <span className="stage-hint">: {intl.formatMessage({ id: `table.phase.${world.phase}` })}</span>
        </p>
        {actions && <div className="bar-actions">{actions}</div>}
      </header>
    );
  }
  return (
    <header className="bar on-table">
      <Brand />
      <p className="small code">
        <span className="quiet">
          <FormattedMessage id="table.code" />
        </span>{" "}
        <strong>{world.code}</strong>
      </p>
      <p className="small push round">{round}</p>
      <ol className="phases" aria-label={intl.formatMessage({ id: "table.phases" })}>
        {phases.map((phase) => (
          <li key={phase} aria-current={phase === world.phase ? "step" : undefined}>
            {words.name("phase", phase)}
          </li>
        ))}
      </ol>
      <PhaseClock />
      <p className="small row presence">
        <Users className="icon" aria-hidden="true" />
        <FormattedMessage id="table.here" values={{ count: world.here.length }} />
      </p>
      {actions}
    </header>
  );
}
