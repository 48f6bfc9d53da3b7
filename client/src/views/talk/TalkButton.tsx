import { MessagesSquare } from "lucide-react";
import { useWords } from "../../words/useWords.ts";
import { useRooms } from "./useTalk.ts";
import { useTalkPlace } from "./useTalkPlace.ts";

/** The way to all conversations, with how much is new in them. */
export function TalkButton() {
  const { t } = useWords();
  const unread = useRooms().reduce((sum, room) => sum + room.unread, 0);
  const [at, go] = useTalkPlace();
  return (
    <button
      type="button"
      className="button bare icon-only talk-button"
      aria-label={t("talk.button", { unread })}
      aria-expanded={at !== undefined}
      onClick={() => go(at === undefined ? "" : undefined)}
    >
      <MessagesSquare className="icon" aria-hidden="true" />
      {unread > 0 && (
        <span className="count" aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </button>
  );
}
