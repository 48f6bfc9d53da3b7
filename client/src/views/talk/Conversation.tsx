import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Answer } from "../../parts/Answer.tsx";
import type { ChannelDocument, ChannelId, Message, Refusal } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";
import { markSeen } from "../../state/talk.ts";
import { useDocument, useYou } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { Composer } from "./Composer.tsx";
import { heardOf, kindOf, unbroken } from "./rooms.ts";
import { SaidLine } from "./SaidLine.tsx";
import { useMuted, useRoomName } from "./useTalk.ts";

/** One room: what was said, and a place to speak. */
export function Conversation(props: { room: ChannelId; who: string; go: (room: ChannelId) => void }) {
  const { room, who, go } = props;
  const { t, say } = useWords();
  const nameOf = useRoomName();
  const { talk } = useTable();
  const document = useDocument<ChannelDocument>(`channel/${room}`);
  const [older, setOlder] = useState<readonly Message[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const known = useKnown(document, older);
  const last = document?.last ?? 0;
  const shown = useMemo(() => unbroken(known, last), [known, last]);
  const [read] = useState(() => talk.seen.get()[room] ?? 0);
  const log = useSticky(shown.length);
  useEffect(() => markSeen(talk.seen, room, last), [talk.seen, room, last]);
  const first = shown[0]?.number ?? 1;
  const load = async () => {
    const page = await talk.earlier(room, first);
    if (page.kind === "done") {
      setOlder((before) => [...page.value.messages, ...before]);
    }
    setRefusal(page.kind === "refused" ? page.because : undefined);
  };
  return (
    <>
      <p className="talk-who tiny">{who}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what was said is scrolled by keys */}
      <div className="talk-log" role="log" aria-label={nameOf(room)} tabIndex={0} ref={log}>
        {first > 1 && (
          <button type="button" className="button" onClick={() => void load()}>
            {t("talk.earlier")}
          </button>
        )}
        {refusal && <Answer kind="refused" title={say(refusal.said)} />}
        {shown.length === 0 && <p className="talk-empty story">{t(`talk.for.${kindOf(room).kind}`)}</p>}
        {shown.map((message) => (
          <SaidLine
            key={message.number}
            message={message}
            room={room}
            go={go}
            fresh={read > 0 && message.number === read + 1}
          />
        ))}
      </div>
      <Speaking room={room} />
    </>
  );
}

/** A place to speak, or why there is none. */
function Speaking({ room }: { room: ChannelId }) {
  const { t } = useWords();
  const you = useYou();
  const muted = useMuted();
  if (you?.role === "facilitator" && room !== "floor") {
    return <p className="talk-quiet small">{t("talk.readAlong")}</p>;
  }
  if (you?.nation && muted.includes(you.nation)) {
    return <p className="talk-quiet small">{t("refusal.muted")}</p>;
  }
  return <Composer room={room} />;
}

function useKnown(document: ChannelDocument | undefined, older: readonly Message[]): ReadonlyMap<number, Message> {
  const heard = useRef(new Map<number, Message>() as ReadonlyMap<number, Message>);
  return useMemo(() => {
    heard.current = heardOf(heard.current, older, document);
    return heard.current;
  }, [document, older]);
}

/** Whoever reads the newest words goes on reading the newest; whoever looks back stays there. */
function useSticky(count: number) {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  useEffect(() => {
    const element = log.current;
    const look = () => {
      if (element) {
        atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 48;
        top.current = element.scrollHeight - element.scrollTop;
      }
    };
    element?.addEventListener("scroll", look, { passive: true });
    return () => element?.removeEventListener("scroll", look);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moved when something was added
  useLayoutEffect(() => {
    const element = log.current;
    if (element) {
      element.scrollTop = atEnd.current
        ? element.scrollHeight
        : element.scrollTop < 8
          ? element.scrollHeight - top.current
          : element.scrollTop;
    }
  }, [count]);
  return log;
}
