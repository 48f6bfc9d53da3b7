import { ArrowRight } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { lookUpWorld } from "../../net/api.ts";
import { Answer } from "../../parts/Answer.tsx";
import type { Refusal } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import { cleanCode, codeLength, go } from "../frame/route.ts";

const tooShort: Refusal = {
  code: "short-code",
  said: { key: "landing.join.short", arguments: { length: codeLength } },
};

/** Join a world with the code on the board. */
export function JoinDoor() {
  const { t, say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const code = cleanCode(typed);

  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) {
      return;
    }
    if (code.length !== codeLength) {
      setRefusal(tooShort);
      return;
    }
    setPending(true);
    const answer = await lookUpWorld(code);
    setPending(false);
    if (answer.kind === "refused") {
      setRefusal(answer.because);
    } else {
      go(`/join/${code}`);
    }
  };

  return (
    <section className="door" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("landing.join")}</h2>
      <p className="quiet small">{t("landing.join.lead")}</p>
      <form className="join" onSubmit={join} noValidate>
        <div className="field code-field">
          <label htmlFor={id}>{t("landing.code")}</label>
          <input
            id={id}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setRefusal(undefined);
            }}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
            enterKeyHint="go"
            aria-invalid={refusal ? true : undefined}
            aria-describedby={refusal ? `${id}-answer` : undefined}
          />
        </div>
        <button type="submit" className="button main" aria-disabled={pending}>
          {t("landing.join.go")}
          <ArrowRight className="icon turns" aria-hidden="true" />
        </button>
      </form>
      <div id={`${id}-answer`} role="status">
        {refusal && <Answer kind="refused" title={say(refusal.said)} />}
      </div>
    </section>
  );
}
