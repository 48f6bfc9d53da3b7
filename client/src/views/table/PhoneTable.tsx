import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useCalledTreaty } from "../talk/useCalledTreaty.ts";
import { aheadsOf } from "./atStake.ts";
import { BriefingSheet } from "./BriefingSheet.tsx";
import { Challenges } from "./Challenges.tsx";
import { PlanReady } from "./Mat.tsx";
import { NationList } from "./NationList.tsx";
import { NeedList } from "./NeedList.tsx";
import { PhoneMeters, PhoneWorld } from "./PhoneWorld.tsx";
import { PlaceBar } from "./PlaceBar.tsx";
import { PlanForecast } from "./PlanForecast.tsx";
import { PlanSheet } from "./PlanSheet.tsx";
import { Prediction } from "./Prediction.tsx";
import { Purse } from "./Purse.tsx";
import type { Place } from "./places.ts";
import type { Scene } from "./scene.ts";
import { Treaties } from "./Treaties.tsx";
import type { Need } from "./useNeeds.ts";

const all: readonly Place[] = ["world", "challenges", "treaties", "plan", "nations"];
const early: readonly Place[] = ["world", "challenges", "treaties", "nations"];

/** The table place by place, for one hand. */
export function PhoneTable(scene: Scene) {
  const { world, plan, draft, seen, hand, meters, challenges, nations, needs, worst, report, first, desk } = scene;
  const briefing = world.phase === "briefing";
  const [chosen, choose] = useState<{ phase: string; place: Place }>();
  const at: Place =
    chosen?.phase === world.phase || chosen?.place === "treaties"
      ? chosen.place
      : first === "treaties" || desk.at
        ? "treaties"
        : briefing || first === "world"
          ? "world"
          : "plan";
  const go = (place: Place) => {
    desk.go(undefined);
    choose({ phase: world.phase, place });
  };
  const follow = ({ place, treaty }: Pick<Need, "place" | "treaty">) => {
    go(place);
    if (treaty && place === "treaties") {
      desk.go({ view: "treaty", treaty });
    }
  };
  useCalledTreaty((treaty) => follow({ place: "treaties", treaty }));
  const open = (place: Place) => needs.filter((need) => need.place === place && !need.done).length;
  return (
    <>
      <div className="phone-scroll" key={at + JSON.stringify(desk.at)}>
        {at === "world" && briefing && (
          <BriefingSheet
            {...{ world, report, meters, worst, challenges }}
            onTreaty={(treaty) => follow({ place: "treaties", treaty })}
          />
        )}
        {at === "world" && briefing && worst && <Prediction meter={worst} plan={plan} />}
        {at === "world" && <PhoneMeters meters={meters} aheads={aheadsOf(challenges)} />}
        {at === "world" && !briefing && (
          <section className="slip" aria-labelledby="needs-title">
            <div className="slip-head">
              <h2 id="needs-title">
                <FormattedMessage id="table.needs" />
              </h2>
            </div>
            <NeedList needs={needs} onGo={follow} />
          </section>
        )}
        {at === "world" && <PhoneWorld world={world} />}
        {at === "challenges" && (
          <section className="slip" aria-labelledby="challenges-title">
            <div className="slip-head">
              <h2 id="challenges-title">
                <FormattedMessage id="table.challenges" />
              </h2>
            </div>
            <Challenges {...{ challenges, meters, world, plan }} draft={seen} />
          </section>
        )}
        {at === "treaties" && <Treaties world={world} desk={desk} />}
        {at === "plan" && (
          <>
            <div className="slip phone-purse">
              <Purse plan={plan} draft={seen} />
              <PlanForecast {...{ plan, challenges }} draft={seen} folded />
            </div>
            <PlanSheet {...{ plan, draft, hand, world, challenges }} />
          </>
        )}
        {at === "nations" && (
          <section className="slip" aria-labelledby="nations-title">
            <div className="slip-head">
              <h2 id="nations-title">
                <FormattedMessage id="table.nations" />
              </h2>
            </div>
            <NationList nations={nations} world={world} mine={plan.nation} />
          </section>
        )}
      </div>
      {(at === "plan" || at === "world") && (
        <div className="phone-foot">
          <PlanReady plan={plan} draft={draft} world={world} />
        </div>
      )}
      <PlaceBar
        places={briefing ? early : all}
        at={at}
        waiting={{
          treaties: open("treaties"),
          ...(!briefing && !plan.ready && { challenges: open("challenges"), plan: open("plan") }),
        }}
        onGo={go}
      />
    </>
  );
}
