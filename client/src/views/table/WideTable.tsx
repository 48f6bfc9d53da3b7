import { FormattedMessage, useIntl } from "react-intl";
import { MeterStrip } from "../../parts/MeterStrip.tsx";
import { Scroll } from "../../parts/Scroll.tsx";
import { useCalledTreaty } from "../talk/useCalledTreaty.ts";
import { BriefingSheet } from "./BriefingSheet.tsx";
import { Challenges } from "./Challenges.tsx";
import { Mat } from "./Mat.tsx";
import { NationFacts } from "./NationFacts.tsx";
import { NationList } from "./NationList.tsx";
import { NeedList } from "./NeedList.tsx";
import { PlanSheet } from "./PlanSheet.tsx";
import { Prediction } from "./Prediction.tsx";
import type { Scene } from "./scene.ts";
import { Treaties } from "./Treaties.tsx";

/** The whole table at once: meters above, public promises beside the plan, people at the end, your nation below. */
export function WideTable(scene: Scene) {
  const { world, plan, draft, seen, hand, meters, challenges, nations, nation, needs, worst, report, first, desk } =
    scene;
  const intl = useIntl();
  const briefing = world.phase === "briefing";
  useCalledTreaty((treaty) => desk.go({ view: "treaty", treaty }));
  if (desk.at) {
    return <Treaties world={world} desk={desk} />;
  }
  return (
    <div className="play" data-phase={world.phase}>
      <MeterStrip meters={meters} />
      {briefing ? (
        <>
          <BriefingSheet
            {...{ world, report, meters, worst, challenges }}
            onTreaty={(treaty) => desk.go({ view: "treaty", treaty })}
          />
          <div className="side">
            {worst && <Prediction meter={worst} plan={plan} />}
            <section className="slip" aria-labelledby="yours-title">
              <div className="slip-head">
                <h2 id="yours-title">
                  <FormattedMessage id="table.briefing.yours" />
                </h2>
              </div>
              <NationFacts figures={nation.figures} />
            </section>
          </div>
        </>
      ) : (
        <>
          <section className="left slip" aria-labelledby="challenges-title">
            <div className="slip-head">
              <h2 id="challenges-title">
                <FormattedMessage id="table.challenges" />
              </h2>
            </div>
            <Scroll label={intl.formatMessage({ id: "table.challenges" })}>
              <Challenges {...{ challenges, meters, world, plan }} draft={seen} />
            </Scroll>
          </section>
          <PlanSheet {...{ plan, draft, hand, world, challenges, first, desk }} />
        </>
      )}
      <div className="right">
        {!briefing && (
          <section className="slip" aria-labelledby="needs-title">
            <div className="slip-head">
              <h2 id="needs-title">
                <FormattedMessage id="table.needs" />
              </h2>
            </div>
            <NeedList needs={needs} onTreaty={({ treaty = "" }) => desk.go({ view: "treaty", treaty })} />
          </section>
        )}
        <section className="slip people" aria-labelledby="nations-title">
          <div className="slip-head">
            <h2 id="nations-title">
              <FormattedMessage id="table.nations" />
            </h2>
          </div>
          <Scroll label={intl.formatMessage({ id: "table.nations" })}>
            <NationList nations={nations} world={world} mine={plan.nation} />
          </Scroll>
        </section>
      </div>
      <Mat {...{ nation, plan, draft, seen, world, challenges, report }} />
    </div>
  );
}
