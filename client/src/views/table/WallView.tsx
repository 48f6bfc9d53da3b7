import { Suspense, useEffect, useState } from "react";
import { type OpenWorld, openWorld } from "../../net/openWorld.ts";
import { TableContext } from "../../state/table.ts";
import { useConnection, useWorld } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { Awaited } from "../frame/Awaited.tsx";
import { Door } from "../frame/Door.tsx";
import { lazyView } from "../frame/lazyView.ts";
import { follow } from "../frame/route.ts";
import { Sights } from "../frame/Sights.tsx";
import { SkipLink } from "../frame/SkipLink.tsx";
import { TableView } from "./TableView.tsx";
import { WallLobby } from "./WallLobby.tsx";

const ReportView = lazyView(() => import("../report/ReportView.tsx").then((file) => file.ReportView));

/** A world on the wall, or for whoever watches: what everybody may see, whoever this device plays elsewhere. */
export function WallView({ code }: { code: string }) {
  const { t } = useWords();
  const [world, setWorld] = useState<OpenWorld>();
  useEffect(() => {
    const opened = openWorld(code, { code }, `${code}.wall`);
    setWorld(opened);
    return () => opened.close();
  }, [code]);
  return world ? (
    <TableContext value={world.table}>
      <Wall />
    </TableContext>
  ) : (
    <Awaited>{t("frame.opening")}</Awaited>
  );
}

function Wall() {
  const { t, say, name, whole } = useWords();
  const connection = useConnection();
  const world = useWorld();
  if (connection.kind === "refused") {
    return (
      <Door
        title={t("frame.turned-away")}
        action={
          <a className="button main" href="/" onClick={follow}>
            {t("frame.other-code")}
          </a>
        }
      >
        <p>{say(connection.because.said)}</p>
      </Door>
    );
  }
  if (!world || !whole) {
    return <Awaited>{t("frame.opening")}</Awaited>;
  }
  const reads = world.phase === "report" || world.phase === "ended";
  return (
    <>
      <title>{t("frame.title", { phase: name("phase", world.phase), code: world.code })}</title>
      <SkipLink />
      <Suspense fallback={<Awaited>{t("frame.opening")}</Awaited>}>
        {world.phase === "lobby" ? (
          <WallLobby world={world} />
        ) : reads ? (
          <ReportView actions={<Sights />} />
        ) : (
          <TableView actions={<Sights />} />
        )}
      </Suspense>
    </>
  );
}
