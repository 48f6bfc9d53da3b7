import { useCallback, useEffect, useState } from "react";
import { type OpenWorld, openWorld } from "../net/openWorld.ts";
import {
  hasChosen,
  type KeptSeat,
  keepSeat,
  leadOf,
  type Standing,
  seatsOf,
  stand,
  standingOf,
} from "../state/seats.ts";
import { TableContext } from "../state/table.ts";
import { useWords } from "../words/useWords.ts";
import { Awaited } from "./frame/Awaited.tsx";
import { go } from "./frame/route.ts";
import { SameDelegate } from "./lobby/SameDelegate.tsx";
import { WorldFrame } from "./WorldFrame.tsx";

/** One world, from wherever this tab stands: a seat, the facilitator's place, or the door. */
export function WorldView({ code, arriving }: { code: string; arriving: boolean }) {
  const [standing, setStanding] = useState<Standing>(() => standingOf(code));
  const [asking, setAsking] = useState(() => arriving && !hasChosen(code) && seatsOf(code).length > 0);

  const choose = useCallback(
    (next: Standing) => {
      stand(code, next);
      setStanding(next);
      setAsking(false);
      go(`/w/${code}`, "replace");
    },
    [code],
  );
  const sit = useCallback(
    (seat: KeptSeat) => {
      keepSeat(code, seat);
      choose("seat");
    },
    [code, choose],
  );

  if (asking) {
    return <SameDelegate code={code} seats={seatsOf(code)} sit={sit} somebodyElse={() => choose("door")} />;
  }
  const token = standing === "lead" ? leadOf(code) : standing === "seat" ? seatsOf(code)[0]?.token : undefined;
  return <Followed key={token ?? "door"} code={code} token={token ?? undefined} choose={choose} sit={sit} />;
}

/** The line to the world for as long as this stands on the page. */
function Followed(props: {
  code: string;
  token: string | undefined;
  choose: (standing: Standing) => void;
  sit: (seat: KeptSeat) => void;
}) {
  const { code, token, choose, sit } = props;
  const { t } = useWords();
  const [world, setWorld] = useState<OpenWorld>();
  useEffect(() => {
    const opened = openWorld(code, token ? { token } : { code }, `${code}.${token?.split(".")[2] ?? "door"}`);
    setWorld(opened);
    return () => opened.close();
  }, [code, token]);
  if (!world) {
    return <Awaited>{t("frame.opening")}</Awaited>;
  }
  return (
    <TableContext value={world.table}>
      <WorldFrame code={code} choose={choose} sit={sit} />
    </TableContext>
  );
}
