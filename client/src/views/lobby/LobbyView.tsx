import { type ReactNode, useState } from "react";
import type { NationId, WorldDocument, You } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useTableGround } from "../frame/useTableGround.ts";
import { WorldBar } from "../frame/WorldBar.tsx";
import { ChartPicture } from "../landing/ChartPicture.tsx";
import { JoinCode } from "../room/JoinCode.tsx";
import type { WorldFrameProps } from "../WorldFrame.tsx";
import { type Filter, NationFilter, passes } from "./NationFilter.tsx";
import { NationRows } from "./NationRows.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { TakeSeat } from "./TakeSeat.tsx";
import { useSeatNews } from "./useSeatNews.ts";
import { YourSeat } from "./YourSeat.tsx";

/** So many nations are seen at a glance; more are looked for. */
const unfiltered = 8;

/** Before the first round, and for whoever comes later without a seat: who plays which nation, and a place to take. */
export function LobbyView(props: WorldFrameProps & { world: WorldDocument; you: You; bar: ReactNode }) {
  const { world, you, code, sit } = props;
  const speaker = useWords();
  const { t } = speaker;
  const nations = useNations().filter((nation) => nation.playable);
  const [chosen, setChosen] = useState<NationId>();
  const [filter, setFilter] = useState<Filter>({ words: "", free: false });
  const shown = nations.filter((nation) => passes(filter, nation, world.seatsPerNation, speaker));
  const free = nations.reduce((sum, nation) => sum + world.seatsPerNation - nation.delegates.length, 0);
  const choosing = you.role === "visitor";
  const leading = you.role === "facilitator";
  useSeatNews(nations);
  useTableGround();
  return (
    <>
      <WorldBar world={world} />
      {props.bar && <div className="room-top">{props.bar}</div>}
      <main id="main" className="lobby">
        <h1 className="seen-by-readers">{t(choosing ? "lobby.choose" : "lobby.seats")}</h1>
        <div className="lobby-main">
          <section
            className="slip list"
            data-many={nations.length > unfiltered || undefined}
            aria-labelledby="lobby-nations"
          >
            <div className="slip-head">
              <h2 id="lobby-nations">{t(choosing ? "lobby.choose" : "lobby.seats")}</h2>
              <p className="small quiet push">{t("lobby.free", { free })}</p>
            </div>
            {nations.length > unfiltered && <NationFilter filter={filter} onChange={setFilter} />}
            <NationRows
              nations={shown}
              seatsPerNation={world.seatsPerNation}
              you={you}
              chosen={chosen}
              choose={choosing ? setChosen : undefined}
            />
            {shown.length === 0 && <p className="quiet nobody-found">{t("lobby.filter.none")}</p>}
          </section>
          <div className="lobby-foot">
            {nations.length <= unfiltered && <ChartPicture mine={you.nation ?? chosen} nations={nations} />}
            {leading ? <NextSteps /> : <JoinCode code={world.code} />}
          </div>
        </div>
        <div className="lobby-side">
          {choosing ? (
            <TakeSeat world={world} code={code} nations={nations} chosen={chosen} choose={setChosen} sit={sit} />
          ) : (
            you.role === "delegate" && <YourSeat you={you} nations={nations} />
          )}
          {leading ? <JoinCode code={world.code} large /> : <NextSteps />}
        </div>
      </main>
    </>
  );
}
