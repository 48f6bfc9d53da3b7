import { CircleCheck, CircleX } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { ForecastCurve } from "../../parts/ForecastCurve.tsx";
import { yearsOf } from "../../parts/meterFacts.ts";
import { lineIn } from "../../parts/meterFigures.ts";
import { Pill } from "../../parts/Pill.tsx";
import type { FinalDocument, FinalMeter, MeterDocument, NationId, ReportDocument } from "../../protocol.gen.ts";
import { useWorld } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { EndActions } from "./EndActions.tsx";
import { FinalTable } from "./FinalTable.tsx";
import { FinalTreaties } from "./FinalTreaties.tsx";
import { ThreeWorlds } from "./ThreeWorlds.tsx";
import { WhatMadeIt } from "./WhatMadeIt.tsx";
import "./final.css";

export interface FinalPartProps {
  final: FinalDocument;
  report: ReportDocument;
  mine: NationId | undefined;
}

/** How the game ended: did we hold the red lines, and how does each nation stand against its own future alone. */
export function FinalPart({ final, report, mine }: FinalPartProps) {
  const words = useWords();
  const world = useWorld();
  const lined = report.meters.filter((meter) => meter.redLine !== undefined);
  const { early } = final;
  const year = early?.year ?? report.toYear;
  return (
    <>
      <section className="lead final-lead">
        <p className="small quiet">
          <FormattedMessage id={`final.page.${early ? "early." : ""}${final.lost ? "lost" : "held"}`} />
        </p>
        <h1 className="headline">{words.say(final.verdict)}</h1>
        <Stand worlds={final.worlds} />
        {early && (
          <p>
            <FormattedMessage id="final.page.early.note" values={{ round: early.afterRound, year }} />
          </p>
        )}
        <EndActions />
      </section>
      <section aria-labelledby="lines-title" className="red-lines">
        <h2 id="lines-title">
          <FormattedMessage id="final.page.lines" />
        </h2>
        <ul>
          {lined.map((meter) => (
            <Line key={meter.id} meter={meter} crossed={final.crossed.includes(meter.id)} />
          ))}
        </ul>
      </section>
      <ThreeWorlds worlds={final.worlds} year={year} />
      <WhatMadeIt worlds={final.worlds} year={year} />
      <section aria-labelledby="alone-title" className="alone">
        <h2 id="alone-title">
          <FormattedMessage id="final.page.alone" />
        </h2>
        <p className="small quiet">
          <FormattedMessage id="final.page.aloneNote" values={{ year }} />
        </p>
        <FinalTable rows={final.nations} mine={mine} />
      </section>
      {world && <FinalTreaties world={world} />}
    </>
  );
}

/** The one sentence of the end: how much cooler than the world that never talked. */
function Stand({ worlds }: { worlds: readonly FinalMeter[] }) {
  const figures = useFigures();
  const warming = worlds.find((meter) => meter.unit === "celsius");
  if (!warming) {
    return null;
  }
  const degrees = figures.inUnit(Math.abs(warming.difference), warming.unit);
  const side = warming.difference < 0 ? "cooler" : warming.difference > 0 ? "hotter" : "same";
  return (
    <p className="stand">
      <FormattedMessage id="final.page.stand" values={{ side, degrees }} />
    </p>
  );
}

function Line({ meter, crossed }: { meter: MeterDocument; crossed: boolean }) {
  const words = useWords();
  const intl = useIntl();
  const figures = useFigures();
  const name = words.name("meter", meter.id);
  const values = {
    meter: name,
    heading: figures.inUnit(meter.heading, meter.unit),
    line: lineIn(figures, meter.redLine ?? 0, meter.unit),
    side: meter.lowerIsBetter ? "most" : "least",
    year: yearsOf(meter).heading,
  };
  return (
    <li data-crossed={crossed || undefined}>
      <div>
        <h3>{name}</h3>
        <p className="figure">{values.heading}</p>
        <p className="small">
          <FormattedMessage id="final.page.lineNote" values={values} />
        </p>
        <Pill icon={crossed ? CircleX : CircleCheck} tone={crossed ? "warn" : "good"}>
          <FormattedMessage id={crossed ? "final.page.lineCrossed" : "final.page.lineHeld"} />
        </Pill>
      </div>
      <ForecastCurve {...meter} size="plot" label={intl.formatMessage({ id: "final.page.curve" }, values)} />
    </li>
  );
}
