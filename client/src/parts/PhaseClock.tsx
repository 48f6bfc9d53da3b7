import { CalendarClock, Hourglass, Pause } from "lucide-react";
import { FormattedDate, FormattedMessage, useIntl } from "react-intl";
import { type ClockReading, useClock } from "../state/useClock.ts";
import { useFigures } from "../words/useFigures.ts";
import { Pill } from "./Pill.tsx";

/** Time left in the phase: the figure and a scale bar that empties; paused and the last minute are said in a word. */
export function PhaseClock({ short = false }: { short?: boolean }) {
  return <ClockFace reading={useClock()} short={short} />;
}

export function ClockFace({ reading, short }: { reading: ClockReading; short: boolean }) {
  const intl = useIntl();
  const figures = useFigures();
  if (reading.kind === "none") {
    return (
      <p className="phase-clock small">
        <FormattedMessage id={short ? "clock.none.short" : "clock.none"} />
      </p>
    );
  }
  if (reading.kind === "calendar" && reading.deadline) {
    return (
      <p className="phase-clock row small">
        <CalendarClock className="icon" aria-hidden="true" />
        <span>
          <FormattedMessage
            id="clock.until"
            values={{
              when: <FormattedDate value={reading.deadline} weekday="short" hour="2-digit" minute="2-digit" />,
            }}
          />
        </span>
      </p>
    );
  }
  const left = Math.ceil(reading.remaining ?? 0);
  const time = figures.minutes(left);
  return (
    <div className="phase-clock" role="timer" aria-label={intl.formatMessage({ id: "clock.left" }, { time })}>
      <span className="figure">{time}</span>
      <span className="clock">
        {reading.kind === "held" ? (
          <Pill icon={Pause} tone="wait">
            <FormattedMessage id={reading.why === "paused" ? "clock.paused" : "clock.held"} />
          </Pill>
        ) : reading.lastMinute && (reading.total ?? 0) > 60 ? (
          <Pill icon={Hourglass} tone="warn">
            <FormattedMessage id="clock.lastMinute" />
          </Pill>
        ) : (
          <span className="tiny quiet clock-word">
            <FormattedMessage id="clock.word" />
          </span>
        )}
        <Blocks left={left} total={reading.total ?? left} />
      </span>
    </div>
  );
}

/** One block per minute, or per quarter of a minute in a short phase. */
function Blocks({ left, total }: { left: number; total: number }) {
  const unit = total <= 180 ? 15 : total <= 1200 ? 60 : total / 12;
  const blocks = Array.from({ length: Math.max(1, Math.ceil(total / unit)) }, (_, i) => i * unit);
  return (
    <span className="minutes" aria-hidden="true">
      {blocks.map((from) => (
        <i key={from} style={{ "--left": Math.min(1, Math.max(0, (left - from) / unit)) }} />
      ))}
    </span>
  );
}
