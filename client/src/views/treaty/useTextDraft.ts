import { useCallback, useEffect, useState } from "react";
import type { MoveReply, Refusal, TreatyDocument, TreatyText } from "../../protocol.gen.ts";
import { newest } from "../../state/treaties.ts";
import { useDraft } from "../../state/useDraft.ts";
import { usePlay } from "../../state/usePlay.ts";
import { draftOf, editsOf, rebase, type TextDraft, toSend } from "./edits.ts";

/** A treaty's text under somebody's hands. */
export interface Drafting {
  /** Undefined while nothing is being changed. */
  draft: TextDraft | undefined;
  changed: boolean;
  pending: boolean;
  refusal: Refusal | undefined;
  begin(text?: TreatyText): void;
  change(text: TreatyText): void;
  put(draft: TextDraft): void;
  discard(): void;
  /** Puts it on the table, and on offer when wished; the treaty that has it now, or nothing when it was refused. */
  save(offer: boolean, until?: number): Promise<string | undefined>;
}

/** What somebody writes stays here, over a refresh and newer versions of others, until it lies on the table. */
export function useTextDraft(treaty: TreatyDocument | undefined): Drafting {
  const [held, hold] = useDraft<TextDraft>(draftOf(treaty?.treaty), true);
  const { play, pending, refusal, forget } = usePlay();
  const [sent, setSent] = useState<number>();
  const last = treaty && newest(treaty);
  const arrived = sent !== undefined && last !== undefined && last.number > sent;
  useEffect(() => {
    if (arrived) {
      hold(undefined);
      setSent(undefined);
    }
  }, [arrived, hold]);
  const waiting = pending || (sent !== undefined && !arrived);
  const behind = held && last && held.version < last.number && !waiting;
  const draft = arrived ? undefined : behind ? rebase(held, last) : held;
  const put = useCallback(
    (next: TextDraft) => {
      forget();
      hold(next);
    },
    [forget, hold],
  );
  const open = (text = last?.text): TextDraft | undefined =>
    text && { version: last?.number ?? 0, base: text, text, since: last?.number ?? 0, conflicts: [] };
  const save = async (offer: boolean, until?: number): Promise<string | undefined> => {
    if (!draft) {
      return undefined;
    }
    if (!treaty) {
      const made = madeBy(await play({ kind: "draft-treaty", text: draft.text }));
      if (made) {
        hold(undefined);
        if (offer) {
          await play({ kind: "offer-treaty", treaty: made, version: 1, ...(until && { until }) });
        }
      }
      return made;
    }
    const edits = toSend(editsOf(draft.base, draft.text));
    const [id, version] = [treaty.treaty, draft.version];
    const reply = await play(
      edits.length > 0
        ? { kind: "edit-treaty", treaty: id, base: version, edits, ...(offer && { offer, ...(until && { until }) }) }
        : { kind: "offer-treaty", treaty: id, version, ...(until && { until }) },
    );
    if (reply.kind === "refused") {
      return undefined;
    }
    if (edits.length > 0) {
      setSent(version);
    } else {
      hold(undefined);
    }
    return id;
  };
  const begin = (text?: TreatyText) => {
    const fresh = open(text);
    if (fresh) {
      put(fresh);
    }
  };
  const change = (text: TreatyText) => {
    const from = draft ?? open();
    if (from) {
      put({ ...from, text });
    }
  };
  return {
    draft,
    changed: draft !== undefined && (!treaty || editsOf(draft.base, draft.text).length > 0),
    pending: waiting,
    refusal,
    begin,
    change,
    put,
    discard: () => {
      forget();
      hold(undefined);
    },
    save,
  };
}

const madeBy = (reply: MoveReply) => (reply.kind === "accepted" ? reply.made : undefined);
