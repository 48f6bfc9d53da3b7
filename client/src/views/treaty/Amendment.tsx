import { useState } from "react";
import type { NationId, TreatyDocument, TreatyKit, WorldDocument } from "../../protocol.gen.ts";
import { newest, signatureOf } from "../../state/treaties.ts";
import { useWords } from "../../words/useWords.ts";
import { ClauseList } from "./ClauseList.tsx";
import { Compare } from "./Compare.tsx";
import { EntryMeter } from "./EntryMeter.tsx";
import { OutOfReach } from "./OutOfReach.tsx";
import { Terms } from "./Terms.tsx";

/** What some want to put in the place of the version that binds: its text, who has signed it, and how many it takes. */
export function Amendment(props: {
  world: WorldDocument;
  treaty: TreatyDocument;
  kit: TreatyKit | undefined;
  me: NationId | undefined;
}) {
  const { world, treaty, kit, me } = props;
  const { t, short, intl } = useWords();
  const [compares, setCompares] = useState(false);
  const { number, by, round, text } = newest(treaty);
  const signed = treaty.members.filter(({ nation }) => {
    const hand = signatureOf(treaty, nation);
    return hand?.version === number && hand.keys >= hand.needs;
  });
  const waits = treaty.members.filter((member) => !signed.includes(member));
  const named = (members: TreatyDocument["members"]) => intl.formatList(members.map(({ nation }) => short(nation)));
  return (
    <section className="amendment" aria-labelledby="amendment-title">
      <h3 id="amendment-title">{t("treaty.amendment", { number })}</h3>
      <p className="small quiet">
        {t("treaty.amendment.by", { number: treaty.inForce ?? 0, nation: short(by), round })}{" "}
        <button type="button" className="link" aria-expanded={compares} onClick={() => setCompares(!compares)}>
          {t("treaty.compare")}
        </button>
      </p>
      {compares ? (
        <Compare {...{ world, treaty, me }} />
      ) : (
        <ClauseList {...{ world, treaty, text, kit, me }} said={treaty.clauses} binds={false} />
      )}
      {!compares && <OutOfReach treaty={treaty} me={me} />}
      <EntryMeter entry={treaty.entry} of={treaty.members.length} amends />
      <p className="small">
        {signed.length > 0 && t("treaty.amendment.signed", { nations: named(signed) })}{" "}
        {waits.length > 0 && t("treaty.amendment.waits", { nations: named(waits) })}
      </p>
      <Terms terms={text.terms} world={world} />
    </section>
  );
}
