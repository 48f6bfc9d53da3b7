import { FormattedMessage, useIntl } from "react-intl";
import { Change } from "../../parts/Change.tsx";
import { CurveKey } from "../../parts/CurveKey.tsx";
import { DomainMark } from "../../parts/DomainMark.tsx";
import { ForecastCurve } from "../../parts/ForecastCurve.tsx";
import { leadOf } from "../../parts/leadOf.ts";
import { yearsOf } from "../../parts/meterFacts.ts";
import { RedLine } from "../../parts/RedLine.tsx";
import { Scroll } from "../../parts/Scroll.tsx";
import { WhyList } from "../../parts/WhyList.tsx";
import type { ChallengeDocument, MeterDocument, ReportDocument, WorldDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { BoundNow } from "./BoundNow.tsx";
import { movedMost } from "./movedMost.ts";

export interface BriefingProps {
  world: WorldDocument;
  /** The report of the round before; nothing yet in the first round. */
  report: ReportDocument | undefined;
  meters: readonly MeterDocument[];
  worst: MeterDocument | undefined;
  challenges: readonly ChallengeDocument[];
  /** Opens the paper of a treaty. */
  onTreaty?: (treaty: string) => void;
}

/** What a round begins with: why the number that moved most did so, or at the start what is at stake, and what is new. */
export function Briefing({ world, report, meters, worst, challenges, onTreaty }: BriefingProps) {
  const words = useWords();
  const intl = useIntl();
  const figures = useFigures();
  const told = movedMost(meters) ?? worst;
  const fresh = challenges.filter((challenge) => challenge.figures.opensInRound === world.round);
  return (
    <Scroll className="briefing slip" label={words.name("phase", "briefing")}>
      <p className="small quiet">
        <FormattedMessage id="table.briefing.over" values={{ years: figures.years(world.fromYear, world.toYear) }} />
      </p>
      <h2 className="briefing-title">
        {report ? words.say(report.headline) : <FormattedMessage id="table.briefing.start" />}
      </h2>
      <p className="stand">
        {report ? (
          words.say(leadOf(report))
        ) : (
          <FormattedMessage id="table.briefing.stake" values={{ year: world.lastYear }} />
        )}
      </p>
      <BoundNow world={world} {...(onTreaty && { onTreaty })} />
      {report && told && told.causesHeading.length > 0 ? (
        <section className="whys" aria-labelledby="whys-title">
          <h3 id="whys-title">
            <FormattedMessage
              id="table.briefing.why"
              values={{ meter: words.name("meter", told.id), year: yearsOf(told).heading }}
            />{" "}
            <Change amount={told.changeHeading} unit={told.unit} lowerIsBetter={told.lowerIsBetter} />
          </h3>
          <div className="why-and-curve">
            <WhyList
              causes={told.causesHeading}
              unit={told.unit}
              lowerIsBetter={told.lowerIsBetter}
              label={intl.formatMessage({ id: "table.briefing.causes" })}
              most={3}
            />
            <ForecastCurve {...told} size="plot" />
          </div>
        </section>
      ) : (
        <ul className="stakes">
          {meters
            .filter((meter) => meter.redLine !== undefined)
            .map((meter) => (
              <li key={meter.id}>
                <strong>{words.name("meter", meter.id)}</strong>
                <span>
                  <FormattedMessage
                    id="table.briefing.heading"
                    values={{ heading: figures.inUnit(meter.heading, meter.unit), year: yearsOf(meter).heading }}
                  />
                </span>
                <RedLine meter={meter} />
              </li>
            ))}
        </ul>
      )}
      <CurveKey />
      {fresh.length > 0 && (
        <section className="fresh" aria-labelledby="fresh-title">
          <h3 id="fresh-title">
            <FormattedMessage id="table.briefing.fresh" />
          </h3>
          <ul>
            {fresh.map((challenge) => (
              <li key={challenge.challenge} className="row">
                <DomainMark domain={challenge.figures.domain} />
                <strong>{words.name("challenge", challenge.challenge)}</strong>
                <span className="small quiet">{words.name("pool", challenge.challenge)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Scroll>
  );
}
