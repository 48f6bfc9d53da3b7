import type { NationId, TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { isMember, isOver, newest } from "../../state/treaties.ts";
import type { TreatyDesk } from "../table/scene.ts";
import { TreatySide } from "./TreatySide.tsx";
import { useKit } from "./useKit.ts";
import { useTextDraft } from "./useTextDraft.ts";
import { WritingDesk } from "./WritingDesk.tsx";

/** One treaty that lies on the table. */
export function TreatyTable(props: {
  world: WorldDocument;
  treaty: TreatyDocument;
  desk: TreatyDesk;
  me: NationId | undefined;
}) {
  const { world, treaty, me } = props;
  const kit = useKit();
  const drafting = useTextDraft(treaty);
  const { parties } = newest(treaty).text.terms;
  const may = treaty.inForce === undefined ? parties.includes(me ?? "") : isMember(treaty, me);
  const edits = may && !isOver(treaty) && world.phase === "table";
  return (
    <WritingDesk {...props} {...{ kit, drafting, edits }}>
      <TreatySide {...{ world, treaty, me }} writes={drafting.changed} />
    </WritingDesk>
  );
}
