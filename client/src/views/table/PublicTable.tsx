import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { MeterStrip } from "../../parts/MeterStrip.tsx";
import { worstMeter } from "../../parts/meterFacts.ts";
import { Scroll } from "../../parts/Scroll.tsx";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useChallenges, useMeters, useNations, useReport } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { aheadsOf, atStake, inOrder } from "./atStake.ts";
import { Briefing } from "./Briefing.tsx";
import { ChallengeBars } from "./ChallengeBars.tsx";
import { Challenges } from "./Challenges.tsx";
import { NationList } from "./NationList.tsx";
import { PhoneMeters, PhoneWorld } from "./PhoneWorld.tsx";
import { PlaceBar } from "./PlaceBar.tsx";
import type { Place, TreatyAt } from "./places.ts";
import { ReadyCount } from "./Ready.tsx";
import { Treaties } from "./Treaties.tsx";
import { WallNations } from "./WallNations.tsx";
import { WallTreaties } from "./WallTreaties.tsx";

const places: readonly Place[] = ["world", "challenges", "treaties", "nations"];

/** The same table for those without a seat: what everybody may see, large enough for a wall. */
export function PublicTable(props: { world: WorldDocument; narrow: boolean; treaty: TreatyAt | undefined }) {
  const { world, narrow } = props;
  const meters = useMeters()?.meters;
  const challenges = inOrder(useChallenges());
  const nations = useNations();
  const report = useReport();
  const worst = useMemo(
    () => worstMeter(atStake(meters ?? [], challenges, world.round)),
    [meters, challenges, world.round],
  );
  const intl = useIntl();
  const words = useWords();
  const figures = useFigures();
  const [treaty, open] = useState(props.treaty);
  const desk = { at: treaty, go: open };
  const [at, go] = useState<Place>(treaty ? "treaties" : "world");
  if (!meters) {
    return null;
  }
  const promises = (
    <section className="left slip" aria-labelledby="challenges-title">
      <div className="slip-head">
        <h2 id="challenges-title">
          <FormattedMessage id="table.challenges" />
        </h2>
      </div>
      <Scroll label={intl.formatMessage({ id: "table.challenges" })}>
        <Challenges {...{ challenges, meters, world }} />
      </Scroll>
    </section>
  );
  const briefing = world.phase === "briefing" && (
    <Briefing
      {...{ world, report, meters, worst, challenges }}
      onTreaty={(id) => {
        open({ view: "treaty", treaty: id });
        go("treaties");
      }}
    />
  );
  const head = (
    <div className="slip-head">
      <h2 id="nations-title">
        <FormattedMessage id="table.nations" />
      </h2>
      <div className="push">
        <ReadyCount world={world} />
      </div>
    </div>
  );
  if (narrow) {
    return (
      <>
        <div className="phone-scroll">
          {at === "world" && briefing}
          {at === "world" && <PhoneMeters meters={meters} aheads={aheadsOf(challenges)} />}
          {at === "world" && <PhoneWorld world={world} />}
          {at === "challenges" && promises}
          {at === "treaties" && <Treaties world={world} desk={desk} />}
          {at === "nations" && (
            <section className="slip" aria-labelledby="nations-title">
              {head}
              <NationList nations={nations} world={world} />
            </section>
          )}
        </div>
        <PlaceBar
          places={places}
          at={at}
          onGo={(place) => {
            open(undefined);
            go(place);
          }}
        />
      </>
    );
  }
  if (treaty) {
    return <Treaties world={world} desk={desk} />;
  }
  return (
    <div className="play public" data-phase={world.phase} data-told={(!briefing && report !== undefined) || undefined}>
      <MeterStrip meters={meters} aheads={aheadsOf(challenges)} />
      {!briefing && report && (
        <p className="wall-headline slip">
          <span className="small quiet">{figures.years(report.fromYear, report.toYear)}</span>{" "}
          {words.say(report.headline)}
        </p>
      )}
      {briefing || promises}
      <div className="wall-right">
        <WallNations nations={nations} world={world} />
        <WallTreaties world={world} onOpen={(id) => open({ view: "treaty", treaty: id })} />
        {briefing && <ChallengeBars challenges={challenges} round={world.round} />}
      </div>
    </div>
  );
}
