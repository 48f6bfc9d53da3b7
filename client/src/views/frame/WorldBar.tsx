import { Users, WifiOff } from "lucide-react";
import { Brand } from "../../parts/Brand.tsx";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useConnection, useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { TalkEntry } from "../talk/TalkPlace.tsx";
import { spacedCode } from "./route.ts";
import { Sights } from "./Sights.tsx";

/** The bar of a world in which nobody plays yet: which world, and who is here. */
export function WorldBar({ world }: { world: WorldDocument }) {
  const { t, name } = useWords();
  const seated = useNations().reduce((sum, nation) => sum + nation.delegates.length, 0);
  return (
    <header className="bar on-table">
      <Brand />
      <p className="where small">
        <strong>{name("pack", world.pack)}</strong>
        <span className="quiet"> · {spacedCode(world.code)}</span>
      </p>
      <Line />
      <p className="presence row small">
        <Users className="icon" aria-hidden="true" />
        {t("frame.here", { here: world.here.length, seated })}
      </p>
      <TalkEntry />
      <Sights />
    </header>
  );
}

/** Says when the line is down, and that nothing is lost. */
function Line() {
  const { t } = useWords();
  const connection = useConnection();
  return (
    <p className="line push" role="status">
      {connection.kind === "reconnecting" && (
        <span className="pill wait">
          <WifiOff className="icon" aria-hidden="true" />
          {t("frame.reconnecting")}
        </span>
      )}
    </p>
  );
}
