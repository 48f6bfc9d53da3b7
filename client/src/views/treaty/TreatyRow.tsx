import { Bell, PencilLine } from "lucide-react";
import { NationToken } from "../../parts/NationToken.tsx";
import { Pill } from "../../parts/Pill.tsx";
import { useComing } from "../../parts/useComing.ts";
import type { NationId, TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { handOf, isOver, newest, titleOf } from "../../state/treaties.ts";
import { useDraft } from "../../state/useDraft.ts";
import { useWords } from "../../words/useWords.ts";
import { EntryMeter } from "./EntryMeter.tsx";
import { draftOf, type TextDraft } from "./edits.ts";
import { Seal } from "./Seal.tsx";
import { StatusPill } from "./StatusPill.tsx";

/** One treaty in the list: what it is called, where it stands, who is in it, and how far it is. */
export function TreatyRow(props: {
  world: WorldDocument;
  treaty: TreatyDocument;
  me: NationId | undefined;
  waits: boolean;
  onOpen(treaty: string): void;
}) {
  const { world, treaty, me, waits, onOpen } = props;
  const { t, short } = useWords();
  const { number, by, text } = newest(treaty);
  const bound = treaty.members.map(({ nation }) => nation);
  const shown = bound.length > 0 ? bound : text.terms.parties;
  const hand = me && handOf(treaty, me);
  const open = treaty.status === "open";
  const coming = useComing()(treaty, world);
  const [draft] = useDraft<TextDraft>(draftOf(treaty.treaty), true);
  return (
    <button type="button" className="card treaty treaty-row" onClick={() => onOpen(treaty.treaty)}>
      <span className="treaty-row-head">
        <Seal />
        <strong className="story">{titleOf(treaty)}</strong>
        {waits && (
          <Pill icon={Bell} tone="warn">
            {t("treaty.waits")}
          </Pill>
        )}
        {draft && (
          <Pill icon={PencilLine} tone="wait">
            {t("treaty.draft.yours")}
          </Pill>
        )}
        <StatusPill status={treaty.status} />
      </span>
      <span className="tiny quiet">
        #{treaty.treaty} ·{" "}
        {treaty.since !== undefined && !isOver(treaty)
          ? t("treaty.since", { year: yearOf(world, treaty.since), count: treaty.members.length })
          : t("treaty.version", { number, nation: short(by) })}
        {hand && hand !== "outside" && (
          <>
            {" "}
            ·{" "}
            {t(`treaty.you.${hand === "member" && treaty.status === "suspended" ? "asleep" : hand}`, {
              number: treaty.signatures.find((each) => each.nation === me)?.version ?? 0,
            })}
          </>
        )}
      </span>
      <span className="treaty-row-tokens">
        {shown.map((nation) => {
          const stands = handOf(treaty, nation);
          const accord = stands === "signed" || stands === "member" ? "signed" : open ? "asked" : undefined;
          return <NationToken key={nation} nation={nation} mine={nation === me} {...(accord && { accord })} />;
        })}
        <span className="seen-by-readers">{shown.map(short).join(", ")}</span>
      </span>
      {open && <EntryMeter entry={treaty.entry} small of={text.terms.parties.length} />}
      {coming && <span className="small coming">{coming}</span>}
    </button>
  );
}
