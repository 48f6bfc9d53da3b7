import { Check, Handshake, Hourglass, type LucideIcon, UserRoundX, WifiOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { MeterStrip } from "../../parts/MeterStrip.tsx";
import { NationToken } from "../../parts/NationToken.tsx";
import { PatternDefs } from "../../parts/PatternDefs.tsx";
import { Pill, type PillTone } from "../../parts/Pill.tsx";
import { TableBar } from "../../parts/TableBar.tsx";
import type { NationDocument, WorldDocument } from "../../protocol.gen.ts";
import { useChallenges, useMeters, useNations, useTreaties } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { Sights } from "../frame/Sights.tsx";
import { useTableGround } from "../frame/useTableGround.ts";
import { inOrder } from "../table/atStake.ts";
import { Challenges } from "../table/Challenges.tsx";
import { Conditions } from "../table/Conditions.tsx";
import type { TreatyAt } from "../table/places.ts";
import { Treaties } from "../table/Treaties.tsx";
import { useNarrow } from "../table/useNarrow.ts";
import "../table/table.css";
import { TalkEntry } from "../talk/TalkPlace.tsx";
import { FreeSeats } from "./FreeSeats.tsx";
import { JoinCode } from "./JoinCode.tsx";
import { type NationState, stateOf } from "./nationState.ts";

const actions = (
  <>
    <TalkEntry />
    <Sights />
  </>
);

/** What the facilitator sees while the world plays: the meters, and how far each nation is. */
export function RoomView({ world, bar }: { world: WorldDocument; bar: ReactNode }) {
  const { t } = useWords();
  const meters = useMeters()?.meters;
  const challenges = inOrder(useChallenges());
  const narrow = useNarrow();
  const [at, go] = useState<TreatyAt>();
  const treaties = useTreaties().length;
  useTableGround();
  const nations = useNations().filter((nation) => nation.playable);
  return (
    <>
      <TableBar world={world} narrow={narrow} actions={actions} />
      <div className="room-top">{bar}</div>
      {at ? (
        <main id="main" className="room-treaties">
          <Treaties
            world={world}
            desk={{ at, go: (next) => go(next ?? (at.view === "list" ? undefined : { view: "list" })) }}
          />
        </main>
      ) : (
        <main id="main" className="room-view">
          <h1 className="seen-by-readers">{t("room.title")}</h1>
          <Conditions world={{ ...world, collecting: false }} />
          {meters && <MeterStrip meters={meters} />}
          <section className="slip room-table" aria-labelledby="room-title">
            <div className="slip-head">
              <h2 id="room-title">{t("room.title")}</h2>
            </div>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("room.nation")}</th>
                  <th scope="col">{t("room.state")}</th>
                  <th scope="col">{t("room.pledged")}</th>
                </tr>
              </thead>
              <tbody>
                {nations.map((nation) => (
                  <NationRow key={nation.nation} nation={nation} world={world} />
                ))}
              </tbody>
            </table>
          </section>
          <div className="room-side">
            <JoinCode code={world.code} />
            <button type="button" className="button wide" onClick={() => go({ view: "list" })}>
              <Handshake className="icon" aria-hidden="true" />
              {t("treaty.title")} {treaties > 0 && <span className="count">{treaties}</span>}
            </button>
            <section className="slip" aria-labelledby="room-challenges">
              <div className="slip-head">
                <h2 id="room-challenges">{t("table.challenges")}</h2>
              </div>
              <Challenges challenges={challenges} meters={meters ?? []} world={world} />
            </section>
          </div>
        </main>
      )}
      <PatternDefs />
    </>
  );
}

function NationRow({ nation, world }: { nation: NationDocument; world: WorldDocument }) {
  const { t, nation: full } = useWords();
  const state = stateOf(nation, world);
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <NationToken nation={nation.nation} away={state === "away" || state === "free"} />
          <span className="nation-name">
            <strong>{full(nation.nation)}</strong>
            <span className="tiny quiet">
              {nation.delegates.length > 0 ? <FreeSeats nation={nation} /> : t("lobby.nobody")}
            </span>
          </span>
        </span>
      </th>
      <td>
        <Pill icon={looks[state].icon} tone={looks[state].tone}>
          {t(looks[state].words)}
        </Pill>
      </td>
      <td>
        <Pledged nation={nation} />
      </td>
    </tr>
  );
}

const looks: Record<NationState, { icon: LucideIcon; tone: PillTone; words: WordKey }> = {
  ready: { icon: Check, tone: "good", words: "room.state.ready" },
  busy: { icon: Hourglass, tone: "plain", words: "room.state.busy" },
  away: { icon: WifiOff, tone: "warn", words: "room.state.away" },
  free: { icon: UserRoundX, tone: "wait", words: "room.state.free" },
};

function Pledged({ nation }: { nation: NationDocument }) {
  const { t, name } = useWords();
  const figures = useFigures();
  const pledges = useChallenges().flatMap((challenge) =>
    challenge.pledges
      .filter((pledge) => pledge.nation === nation.nation)
      .map((pledge) => ({ challenge: challenge.challenge, amount: pledge.billionsPerYear })),
  );
  if (pledges.length === 0) {
    return <span className="quiet small">{t("room.pledged.none")}</span>;
  }
  return (
    <ul className="small">
      {pledges.map(({ challenge, amount }) => (
        <li key={challenge}>
          {name("challenge", challenge)}: {t("unit.a-year", { money: figures.money(amount) })}
        </li>
      ))}
    </ul>
  );
}
