import { MessagesSquare } from "lucide-react";
import type { NationId, TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { isOver } from "../../state/treaties.ts";
import { useYou } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useTalkPlace } from "../talk/useTalkPlace.ts";
import { Accounts } from "./Accounts.tsx";
import { AsksOfYou } from "./AsksOfYou.tsx";
import { Breaches } from "./Breaches.tsx";
import { History } from "./History.tsx";
import { TreatyForecast } from "./TreatyForecast.tsx";

/** Beside the paper: what it asks of you, what was broken and kept, and what happened to it. */
export function TreatySide(props: {
  world: WorldDocument;
  treaty: TreatyDocument;
  me: NationId | undefined;
  /** Whether the reader is changing it. */
  writes: boolean;
}) {
  const { world, treaty, me, writes } = props;
  const { t } = useWords();
  const role = useYou()?.role ?? "visitor";
  const [, talk] = useTalkPlace();
  return (
    <div className="treaty-side">
      {role !== "visitor" && (
        <button type="button" className="button" onClick={() => talk(`treaty/${treaty.treaty}`)}>
          <MessagesSquare className="icon" aria-hidden="true" />
          {t("talk.about")}
        </button>
      )}
      {me && <AsksOfYou treaty={treaty} me={me} />}
      {me && !isOver(treaty) && <TreatyForecast {...{ treaty, me, writes }} />}
      {treaty.breaches.length > 0 && <Breaches world={world} treaty={treaty} />}
      {treaty.accounts.length > 0 && (
        <section className="slip" aria-labelledby="accounts-title">
          <div className="slip-head">
            <h2 id="accounts-title">{t("treaty.ledger")}</h2>
          </div>
          <Accounts accounts={treaty.accounts} world={world} me={me} />
        </section>
      )}
      <History world={world} treaty={treaty} />
    </div>
  );
}
