import { FormattedMessage } from "react-intl";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useTableGround } from "../frame/useTableGround.ts";
import { WorldBar } from "../frame/WorldBar.tsx";
import { JoinCode } from "../room/JoinCode.tsx";
import { NationList } from "./NationList.tsx";

/** Before the first round the wall shows the code to join with, and who has come. */
export function WallLobby({ world }: { world: WorldDocument }) {
  const nations = useNations();
  useTableGround();
  return (
    <>
      <WorldBar world={world} />
      <main id="main" className="wall-lobby">
        <JoinCode code={world.code} large />
        <section className="slip people" aria-labelledby="nations-title">
          <div className="slip-head">
            <h1 id="nations-title">
              <FormattedMessage id="table.nations" />
            </h1>
          </div>
          <NationList nations={nations} world={world} />
        </section>
      </main>
    </>
  );
}
