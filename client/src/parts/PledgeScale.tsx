import { FormattedMessage } from "react-intl";
import type { NationId, PledgeDocument } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";

export interface PledgeScaleProps {
  pledges: readonly PledgeDocument[];
  /** What all together would have to give each year; undefined when this pool alone cannot hold the line. */
  needed?: number;
  /** Given in the last round, billions a year. */
  given: number;
  mine?: NationId;
  label: string;
}

/** You, what others announced, and what is missing, on one measuring bar with ten ticks. */
export function PledgeScale({ pledges, needed, given, mine, label }: PledgeScaleProps) {
  const figures = useFigures();
  const own = pledges.find((pledge) => pledge.nation === mine)?.billionsPerYear ?? 0;
  const all = pledges.reduce((sum, pledge) => sum + pledge.billionsPerYear, 0);
  const full = Math.max(needed ?? 0, all, given, 0.001) * (needed === undefined ? 1.25 : 1);
  const missing = needed === undefined ? undefined : Math.max(0, needed - all);
  const parts = { own: figures.money(own), others: figures.money(all - own), missing: figures.money(missing ?? 0) };
  return (
    <div className="pledge-scale">
      <div className="scale" role="img" aria-label={`${label}: ${figures.money(all)}`}>
        <i className="mine" style={{ "--share": (own / full) * 100 }} />
        <i className="said" style={{ "--share": ((all - own) / full) * 100 }} />
        {given > 0 && <b className="last-given" style={{ "--share": (given / full) * 100 }} />}
      </div>
      <p className="scale-note">
        {mine && (
          <span className="of-mine">
            <FormattedMessage id="pledge.scale.you" values={{ amount: parts.own }} />
          </span>
        )}
        <span className="of-said">
          <FormattedMessage
            id={mine ? "pledge.scale.others" : "pledge.scale.announced"}
            values={{ amount: mine ? parts.others : figures.money(all) }}
          />
        </span>
        {missing !== undefined && (
          <span>
            <FormattedMessage
              id={missing > 0 ? "pledge.scale.missing" : "pledge.scale.enough"}
              values={{ amount: parts.missing }}
            />
          </span>
        )}
      </p>
    </div>
  );
}
