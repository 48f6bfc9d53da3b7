import { Answer } from "../../parts/Answer.tsx";
import { usePlan } from "../../state/useDocument.ts";
import { usePlay } from "../../state/usePlay.ts";
import { useWords } from "../../words/useWords.ts";
import { Tick } from "./Choose.tsx";

/** Whether it takes two delegates of the own nation to sign. */
export function TwoKeys() {
  const { t, say } = useWords();
  const { play, refusal } = usePlay();
  const on = usePlan()?.twoKeys ?? false;
  return (
    <div className="two-keys">
      <Tick label={t("treaty.keys")} value={on} onChange={(next) => void play({ kind: "set-two-keys", on: next })} />
      <p className="tiny quiet">{t("treaty.keys.hint")}</p>
      {refusal && (
        <Answer kind="refused" title={t("treaty.refused.sign")}>
          {say(refusal.said)}
        </Answer>
      )}
    </div>
  );
}
