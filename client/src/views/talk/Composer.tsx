import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Answer } from "../../parts/Answer.tsx";
import type { ChannelId, Refusal, TreatyDocument } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";
import { useConnection, useDocuments, useMeters, useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useNarrow } from "../table/useNarrow.ts";
import { type Mentionable, meant, mentionables, named, namingAt } from "./mentionables.ts";
import { useUnsaid } from "./useUnsaid.ts";

/** As many characters as the server takes, counted as it counts. */
const most = 500;

/** Where one writes: Enter says it, Shift and Enter begin a new line, @ and # name something. */
export function Composer({ room }: { room: ChannelId }) {
  const words = useWords();
  const { t, say } = words;
  const { talk } = useTable();
  const [text, setText] = useUnsaid(room);
  const [caret, setCaret] = useState(0);
  const [sending, setSending] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [picked, pick] = useState(0);
  const [shut, setShut] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const narrow = useNarrow();
  const nations = useNations();
  const meters = useMeters()?.meters;
  const treaties = useDocuments<TreatyDocument>("treaty/");
  const all = useMemo(() => mentionables(nations, meters ?? [], treaties, words), [nations, meters, treaties, words]);
  const naming = shut ? undefined : namingAt(text, caret);
  const choices = naming ? meant(naming, all) : [];
  const at = Math.min(picked, choices.length - 1);
  const over = [...text.normalize("NFC")].length - most;
  useEffect(() => {
    // A phone's keyboard would cover what there is to read.
    if (!narrow) {
      field.current?.focus();
    }
  }, [narrow]);

  const type = (next: string, where: number) => {
    setText(next);
    setCaret(where);
    pick(0);
    setShut(false);
    setRefusal(undefined);
  };
  const choose = ({ token }: Mentionable) => {
    if (naming) {
      const next = named(text, naming, caret, token);
      type(next.text, next.caret);
      requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
    }
  };
  const send = async () => {
    const words = text.trim();
    if (words === "" || over > 0) {
      return;
    }
    type("", 0);
    setSending((before) => [...before, words]);
    const reply = await talk.say(room, words);
    setSending((before) => before.filter((each) => each !== words));
    if (reply.kind === "refused") {
      setRefusal(reply.because);
      setText((now) => now || words);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const choice = choices[at];
    if (choice && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      choose(choice);
    } else if (choice && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      pick((at + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length);
    } else if (choice && event.key === "Escape") {
      event.preventDefault();
      setShut(true);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Waiting sending={sending} />
      {refusal && <Answer kind="refused" title={say(refusal.said)} />}
      {choices.length > 0 && (
        <div className="mention-list" role="listbox" id={list} aria-label={t("talk.names")}>
          {choices.map((choice, n) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the field
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
            <div
              key={choice.token}
              id={`${list}${n}`}
              role="option"
              aria-selected={n === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <strong>{choice.name}</strong> <span className="tiny quiet ltr">{choice.token}</span>
            </div>
          ))}
        </div>
      )}
      <div className="composer-row">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          aria-label={t("talk.message")}
          placeholder={t("talk.message")}
          aria-autocomplete="list"
          aria-controls={choices.length > 0 ? list : undefined}
          aria-activedescendant={choices.length > 0 ? `${list}${at}` : undefined}
          aria-describedby={`${list}hint`}
          onChange={(event) => type(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={press}
        />
        <button type="submit" className="button main icon-only" aria-label={t("talk.send")} disabled={over > 0}>
          <SendHorizontal className="icon turns" aria-hidden="true" />
        </button>
      </div>
      <p className="tiny quiet" id={`${list}hint`}>
        {over > -100 ? (
          <span className={over > 0 ? "worse" : undefined}>
            {over > 0 ? t("talk.over", { over }) : t("talk.left", { left: -over })}
          </span>
        ) : (
          t("talk.hint")
        )}
      </p>
    </form>
  );
}

/** Words that are on their way. */
function Waiting({ sending }: { sending: readonly string[] }) {
  const { t } = useWords();
  const away = useConnection().kind !== "live";
  return (
    away &&
    sending.length > 0 && (
      <Answer kind="away" title={t("talk.waiting", { count: sending.length })}>
        {sending.join(" · ")}
      </Answer>
    )
  );
}
