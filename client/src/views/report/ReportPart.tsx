import { FormattedMessage, useIntl } from "react-intl";
import { leadOf } from "../../parts/leadOf.ts";
import { LedgerKey, PromiseLedger } from "../../parts/PromiseLedger.tsx";
import type { FinalDocument, NationId, ReportDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { Guesses } from "./Guesses.tsx";
import { MeterStory } from "./MeterStory.tsx";
import { News } from "./News.tsx";
import { TreatyLedger } from "./TreatyLedger.tsx";

/** One round's report: promised against given first, then what treaties asked, each meter and why it moved, guesses, and a line from each nation. */
export function ReportPart({
  report,
  mine,
  final,
}: {
  report: ReportDocument;
  mine: NationId | undefined;
  final: FinalDocument | undefined;
}) {
  const words = useWords();
  const intl = useIntl();
  const nations = useNations();
  const free = new Set(nations.filter(({ delegates }) => delegates.length === 0).map(({ nation }) => nation));
  const label = (pool: string) => intl.formatMessage({ id: "report.promisesOf" }, { pool: words.name("pool", pool) });
  const pools = [...new Set(report.promises.map((row) => row.challenge))];
  return (
    <>
      <section className="lead">
        {final ? (
          <h2 className="headline">
            <FormattedMessage id="report.lastRound" />
          </h2>
        ) : (
          <h1 className="headline">{words.say(report.headline)}</h1>
        )}
        <p className="stand">{words.say(leadOf(report))}</p>
      </section>
      <section className="promises" aria-labelledby="promises-title">
        <h2 id="promises-title">
          <FormattedMessage id="report.promises" />
        </h2>
        {report.promises.some((row) => row.verdict !== "nothing") && <LedgerKey />}
        {pools.map((pool) => (
          <section key={pool} className="pool" aria-label={label(pool)}>
            {pools.length > 1 && <h3>{words.name("pool", pool)}</h3>}
            <PromiseLedger
              rows={report.promises.filter((row) => row.challenge === pool)}
              label={label(pool)}
              free={free}
              {...(mine && { mine })}
            />
          </section>
        ))}
      </section>
      <TreatyLedger {...{ report, mine }} last={final !== undefined} />
      <section className="stories" aria-labelledby="stories-title">
        <h2 id="stories-title">
          <FormattedMessage id={final && !final.early ? "report.metersEnd" : "report.meters"} />
        </h2>
        <div className="story-grid">
          {report.meters.map((meter) => (
            <MeterStory key={meter.id} meter={meter} />
          ))}
        </div>
      </section>
      <div className="lower">
        <News news={report.news} mine={mine} />
        <Guesses guesses={report.guesses} mine={mine} />
      </div>
    </>
  );
}
