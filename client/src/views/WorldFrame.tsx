import { type ReactNode, Suspense, useEffect } from "react";
import { Answer } from "../parts/Answer.tsx";
import type { WorldDocument, You } from "../protocol.gen.ts";
import { forgetRecent, keepRecent } from "../state/recent.ts";
import { forgetLead, forgetSeat, type KeptSeat, type Standing, seatsOf } from "../state/seats.ts";
import { useConnection, useWorld, useYou } from "../state/useDocument.ts";
import { useWords } from "../words/useWords.ts";
import { useLanguage } from "../words/Words.tsx";
import { Awaited } from "./frame/Awaited.tsx";
import { Bells } from "./frame/Bells.tsx";
import { Door } from "./frame/Door.tsx";
import { lazyView } from "./frame/lazyView.ts";
import { follow } from "./frame/route.ts";
import { Sights } from "./frame/Sights.tsx";
import { SkipLink } from "./frame/SkipLink.tsx";
import { LobbyView } from "./lobby/LobbyView.tsx";
import { LeadStrip } from "./room/LeadStrip.tsx";
import { TalkEntry, TalkPlace, talkAhead } from "./talk/TalkPlace.tsx";

const TableView = lazyView(() => import("./table/TableView.tsx").then((file) => file.TableView));
const RoomBar = lazyView(() => import("./room/RoomBar.tsx").then((file) => file.RoomBar));
const RoomView = lazyView(() => import("./room/RoomView.tsx").then((file) => file.RoomView));
const ReportView = lazyView(() => import("./report/ReportView.tsx").then((file) => file.ReportView));

export interface WorldFrameProps {
  code: string;
  choose: (standing: Standing) => void;
  sit: (seat: KeptSeat) => void;
}

/** Everything around a view inside a world, and which view it is: by phase and by who you are. */
export function WorldFrame(props: WorldFrameProps) {
  const { t, say } = useWords();
  const connection = useConnection();
  const world = useWorld();
  const you = useYou();

  if (connection.kind === "refused") {
    return (
      <TurnedAway {...props} because={say(connection.because.said)} code={connection.because.code} world={props.code} />
    );
  }
  if (connection.kind === "old-page") {
    return (
      <Door
        title={t("frame.old-page")}
        action={
          <button type="button" className="button main" onClick={() => location.reload()}>
            {t("frame.reload")}
          </button>
        }
      >
        <p>{t("refusal.old-page")}</p>
      </Door>
    );
  }
  if (!world || !you) {
    return <Awaited>{t("frame.opening")}</Awaited>;
  }
  return <Inside {...props} world={world} you={you} />;
}

function Inside({ world, you, ...props }: WorldFrameProps & { world: WorldDocument; you: You }) {
  const { t, name } = useWords();
  const leading = you.role === "facilitator";
  useEffect(() => {
    if (you.role !== "visitor") {
      keepRecent(world.code);
    }
  }, [you.role, world.code]);
  useEffect(() => {
    // What comes next should be there when its phase begins, even if the line is down then.
    const timer = setTimeout(() => {
      TableView.ahead();
      ReportView.ahead();
      talkAhead();
    }, 1_500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <title>{t("frame.title", { phase: name("phase", world.phase), code: world.code })}</title>
      <SkipLink />
      <Bells phase={world.phase} />
      {!leading && <LeadStrip code={props.code} choose={props.choose} />}
      <Suspense fallback={<Awaited>{t("frame.opening")}</Awaited>}>
        <View {...props} world={world} you={you} bar={leading && <RoomBar world={world} choose={props.choose} />} />
      </Suspense>
      <TalkPlace />
      {world.domains && <DomainWords />}
    </>
  );
}

/** Asks for the words of domains that not every pack has. */
function DomainWords() {
  const { wantDomains } = useLanguage();
  useEffect(wantDomains, [wantDomains]);
  return null;
}

const actions = (
  <>
    <TalkEntry />
    <Sights />
  </>
);

function View(props: WorldFrameProps & { world: WorldDocument; you: You; bar: ReactNode }) {
  const { world, you, bar } = props;
  const { t, whole, domains } = useWords();
  if (world.phase === "lobby" || (you.role === "visitor" && world.phase !== "ended")) {
    return <LobbyView {...props} />;
  }
  if (!whole || (world.domains && !domains)) {
    return <Awaited>{t("frame.opening")}</Awaited>;
  }
  if (world.phase === "report" || world.phase === "ended") {
    return (
      <>
        {bar && <div className="room-top">{bar}</div>}
        <ReportView actions={actions} />
      </>
    );
  }
  return you.role === "facilitator" ? <RoomView world={world} bar={bar} /> : <TableView actions={actions} />;
}

/** The server does not know this seat, or this world: what happened, and one way on. */
function TurnedAway({
  because,
  code,
  world,
  choose,
}: { because: string; code: string; world: string } & WorldFrameProps) {
  const { t } = useWords();
  useEffect(() => {
    if (code !== "seat-freed") {
      forgetRecent(world);
    }
  }, [world, code]);
  const freed = code === "seat-freed";
  const forget = () => {
    const [seat] = seatsOf(world);
    if (seat) {
      forgetSeat(world, seat.seat);
    }
    if (!freed) {
      forgetLead(world);
    }
    choose("door");
  };
  return (
    <Door
      title={t(freed ? "frame.seat-freed" : "frame.turned-away")}
      action={
        freed || code === "unknown-token" ? (
          <button type="button" className="button main" onClick={forget}>
            {t("frame.sit-again")}
          </button>
        ) : (
          <a className="button main" href="/join" onClick={follow}>
            {t("frame.other-code")}
          </a>
        )
      }
    >
      {freed ? <p>{because}</p> : <Answer kind="refused" title={because} />}
    </Door>
  );
}
