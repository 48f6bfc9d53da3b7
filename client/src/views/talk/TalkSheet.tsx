import { ArrowLeft, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import type { ChannelId } from "../../protocol.gen.ts";
import { useYou } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useNarrow } from "../table/useNarrow.ts";
import { Conversation } from "./Conversation.tsx";
import { RoomList } from "./RoomList.tsx";
import { kindOf } from "./rooms.ts";
import { useRoomName } from "./useTalk.ts";
import "./talk.css";

/** All conversations: over the whole screen of a phone, beside the table on a wide one. */
export function TalkSheet({ at, go }: { at: ChannelId; go: (room: ChannelId | undefined) => void }) {
  const { t } = useWords();
  const nameOf = useRoomName();
  const narrow = useNarrow();
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    const before = document.activeElement;
    narrow ? current?.showModal() : current?.show();
    return () => {
      current?.close();
      if (before instanceof HTMLElement && before !== document.body) {
        before.focus();
      }
    };
  }, [narrow]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may have gone with the room that was left
  useEffect(() => {
    if (!sheet.current?.contains(document.activeElement)) {
      sheet.current?.querySelector("button")?.focus();
    }
  }, [at]);
  const close = () => go(undefined);
  const press = (event: KeyboardEvent) => {
    const here = event.target instanceof Element && event.target.closest("dialog") === sheet.current;
    if (event.key === "Escape" && here && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  };
  return (
    <dialog
      ref={sheet}
      className="talk-sheet"
      aria-labelledby="talk-title"
      onKeyDown={press}
      onCancel={(event) => {
        // React lets it come up from a nation's page that was opened here, too.
        if (event.target === event.currentTarget) {
          event.preventDefault();
          close();
        }
      }}
    >
      <div className="talk-head">
        {at !== "" && (
          <button type="button" className="button bare icon-only" aria-label={t("talk.back")} onClick={() => go("")}>
            <ArrowLeft className="icon turns" aria-hidden="true" />
          </button>
        )}
        <h2 id="talk-title">{at === "" ? t("talk.title") : nameOf(at)}</h2>
        <button type="button" className="button bare icon-only" aria-label={t("talk.close")} onClick={close}>
          <X className="icon" aria-hidden="true" />
        </button>
      </div>
      {at === "" ? <RoomList go={go} /> : <Open key={at} room={at} go={go} />}
    </dialog>
  );
}

function Open({ room, go }: { room: ChannelId; go: (room: ChannelId) => void }) {
  const { t } = useWords();
  const nameOf = useRoomName();
  const leading = useYou()?.role === "facilitator";
  const { kind } = kindOf(room);
  const who = t(leading && kind === "pair" ? "talk.who.pair.lead" : `talk.who.${kind}`, { nation: nameOf(room) });
  return <Conversation room={room} go={go} who={who} />;
}
