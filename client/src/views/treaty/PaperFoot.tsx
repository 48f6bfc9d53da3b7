import { PencilLine, Save, Undo2 } from "lucide-react";
import { useId, useState } from "react";
import { Answer } from "../../parts/Answer.tsx";
import type { NationId, TreatyDocument, WorldDocument } from "../../protocol.gen.ts";
import { yearOf } from "../../state/rounds.ts";
import { useWords } from "../../words/useWords.ts";
import { useNarrow } from "../table/useNarrow.ts";
import { Choose } from "./Choose.tsx";
import { SignBar } from "./SignBar.tsx";
import { useSayRefusal } from "./useSayRefusal.ts";
import type { Drafting } from "./useTextDraft.ts";

export interface FootProps {
  world: WorldDocument;
  treaty: TreatyDocument | undefined;
  me: NationId | undefined;
  drafting: Drafting;
  edits: boolean;
  onDone(treaty: string): void;
}

/** What can be done with the paper as it lies here: save and offer it while it is written, else sign it. */
export function PaperFoot({ world, treaty, me, drafting, edits, onDone }: FootProps) {
  const { t } = useWords();
  const say = useSayRefusal(drafting.draft?.text);
  const { draft, changed, pending, refusal, discard, save, begin } = drafting;
  const [until, setUntil] = useState("");
  const id = useId();
  const narrow = useNarrow();
  const bound = treaty?.inForce !== undefined;
  if (!draft) {
    const word = treaty?.status === "open" ? "counter" : treaty?.inForce !== undefined ? "amend" : "edit";
    return treaty && me ? (
      <SignBar {...{ world, treaty, me }}>
        {edits && (
          <button type="button" className="button" onClick={() => begin()}>
            <PencilLine className="icon" aria-hidden="true" />
            {t(`treaty.act.${word}`)}
          </button>
        )}
      </SignBar>
    ) : null;
  }
  const put = async (offer: boolean) => {
    const done = await save(offer, until ? Number(until) : undefined);
    if (done !== undefined && !treaty) {
      onDone(done);
    }
  };
  // On a phone they would cover what is written: there they stand above the buttons only at the paper's end.
  const hints = (
    <div className="tiny quiet">
      <p id={`${id}s`}>{t(`treaty.act.hint.${bound ? "amend" : treaty ? "save" : "lay"}`)}</p>
      {!bound && <p id={`${id}o`}>{t(`treaty.act.hint.${treaty ? "saveOffer" : "layOffer"}`)}</p>}
    </div>
  );
  return (
    <>
      {!bound && (
        <Choose
          label={t("treaty.offer.until")}
          value={until}
          options={[
            ["", t("treaty.offer.open")],
            ...Array.from({ length: world.rounds - world.round + 1 }, (_, at) => world.round + at).map(
              (round) => [String(round), t("treaty.round", { round, year: yearOf(world, round + 1) })] as const,
            ),
          ]}
          onChange={setUntil}
        />
      )}
      {narrow && hints}
      <div className="signing">
        {refusal && (
          <Answer kind="refused" title={t("treaty.refused.save")}>
            {say(refusal)}
          </Answer>
        )}
        {!narrow && hints}
        <div className="signing-acts">
          <button type="button" className="button bare" disabled={pending} onClick={discard}>
            <Undo2 className="icon" aria-hidden="true" />
            {t("treaty.act.discard")}
          </button>
          <button
            type="button"
            className="button"
            aria-describedby={`${id}s`}
            disabled={pending || !changed}
            onClick={() => void put(false)}
          >
            <Save className="icon" aria-hidden="true" />
            {t(treaty ? "treaty.act.save" : "treaty.act.lay")}
          </button>
          {!bound && (
            <button
              type="button"
              className="button main"
              aria-describedby={`${id}o`}
              disabled={pending}
              onClick={() => void put(true)}
            >
              {t(treaty ? "treaty.act.saveOffer" : "treaty.act.layOffer")}
            </button>
          )}
        </div>
      </div>
    </>
  );
}
