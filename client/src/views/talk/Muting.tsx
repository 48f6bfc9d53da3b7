import { Volume2, VolumeX } from "lucide-react";
import { useState } from "react";
import type { MoveReply, NationId, Refusal } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";
import { useWorld } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useMuted } from "./useTalk.ts";

/** Does something for the facilitator and keeps why it was refused. */
export function useDeed(): [Refusal | undefined, (deed: () => Promise<MoveReply>) => void] {
  const [refusal, setRefusal] = useState<Refusal>();
  const act = async (deed: () => Promise<MoveReply>) => {
    const reply = await deed();
    setRefusal(reply.kind === "refused" ? reply.because : undefined);
  };
  return [refusal, (deed) => void act(deed)];
}

/** Quiet for everybody at one press, and the word back for each. */
export function MuteAll() {
  const { t, say, short } = useWords();
  const { mute } = useTable().talk;
  const muted = useMuted();
  const nations = useWorld()?.nations ?? [];
  const [refusal, act] = useDeed();
  const all = muted.length > 0 && muted.length === nations.length;
  const set = (quiet: boolean, nation?: NationId) => act(() => mute({ muted: quiet, ...(nation && { nation }) }));
  const Icon = all ? Volume2 : VolumeX;
  return (
    <div className="talk-mutes">
      <button type="button" className="button" onClick={() => set(!all)}>
        <Icon className="icon" aria-hidden="true" />
        {t(all ? "talk.unmuteAll" : "talk.muteAll")}
      </button>
      {!all &&
        muted.map((nation) => (
          <button key={nation} type="button" className="button" onClick={() => set(false, nation)}>
            <Volume2 className="icon" aria-hidden="true" />
            {t("talk.unmute", { nation: short(nation) })}
          </button>
        ))}
      <p role="status" className="small">
        {refusal && say(refusal.said)}
      </p>
    </div>
  );
}
