import { FileText, type LucideIcon, Megaphone, Users } from "lucide-react";
import { NationToken } from "../../parts/NationToken.tsx";
import type { ChannelId, Message } from "../../protocol.gen.ts";
import { useNations, useYou } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { MuteAll } from "./Muting.tsx";
import { isOwn, kindOf, pairOf, piecesOf, type Room } from "./rooms.ts";
import { useRoomName, useRooms, useTreatyName } from "./useTalk.ts";

const icons: Readonly<Record<string, LucideIcon>> = { floor: Megaphone, delegation: Users, treaty: FileText };

/** Every room with its last words and what is new; below them the nations one has not written to yet. */
export function RoomList({ go }: { go: (room: ChannelId) => void }) {
  const { t, nation: full } = useWords();
  const rooms = useRooms();
  const you = useYou();
  const mine = you?.nation;
  const open = new Set(rooms.map(({ channel }) => channel));
  const others = useNations().filter(
    ({ nation, playable }) => mine && playable && nation !== mine && !open.has(pairOf(mine, nation)),
  );
  const people = others.filter(({ delegates }) => delegates.length > 0);
  const shown = [...people, ...others.filter(({ delegates }) => delegates.length === 0)];
  return (
    <div className="talk-list">
      <ul>
        {rooms.map((room) => (
          <li key={room.channel}>
            <button type="button" onClick={() => go(room.channel)}>
              <RoomMark channel={room.channel} />
              <RoomRow room={room} />
            </button>
          </li>
        ))}
      </ul>
      {you?.role === "facilitator" && <MuteAll />}
      {mine && shown.length > 0 && (
        <section aria-labelledby="talk-write">
          <h3 id="talk-write">{t("talk.write")}</h3>
          <ul>
            {shown.map(({ nation, delegates }) => (
              <li key={nation}>
                <button type="button" onClick={() => go(pairOf(mine, nation))}>
                  <NationToken nation={nation} free={delegates.length === 0} />
                  <span>{full(nation)}</span>
                  {delegates.length === 0 && <span className="tiny quiet">{t("table.nation.free")}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function RoomMark({ channel }: { channel: ChannelId }) {
  const mine = useYou()?.nation;
  const room = kindOf(channel);
  if (room.kind === "pair") {
    return room.nations
      .filter((nation) => nation !== mine)
      .map((nation) => <NationToken key={nation} nation={nation} />);
  }
  const Icon = icons[room.kind] ?? Megaphone;
  return <Icon className="icon" aria-hidden="true" />;
}

function RoomRow({ room }: { room: Room }) {
  const { t } = useWords();
  const nameOf = useRoomName();
  return (
    <>
      <span className="talk-room">
        <strong>{nameOf(room.channel)}</strong>
        <span className="tiny quiet">
          {room.last ? <LastWords message={room.last} /> : t(`talk.for.${kindOf(room.channel).kind}`)}
        </span>
      </span>
      {room.unread > 0 && (
        <span className="count">
          {room.unread}
          <span className="seen-by-readers"> {t("talk.new")}</span>
        </span>
      )}
    </>
  );
}

function LastWords({ message }: { message: Message }) {
  const { t, name, short } = useWords();
  const treaty = useTreatyName();
  const own = isOwn(message, useYou());
  const author = useAuthor()(message);
  // What was mentioned is called here as in the room.
  const words = piecesOf(message).map(({ kind, name: called = "", text }) =>
    kind === "nation"
      ? short(called)
      : kind === "meter"
        ? name("meter", called)
        : kind === undefined
          ? text
          : treaty(called),
  );
  return (
    <>
      {own ? t("talk.you") : author}: <bdi>{message.text === undefined ? t("talk.removed") : words.join("")}</bdi>
    </>
  );
}

/** Who said it: a nation, with the delegate's name where several sit, or whoever leads. */
export function useAuthor(): (message: Message) => string {
  const { t, short } = useWords();
  const nations = useNations();
  return ({ nation, seat }) => {
    if (!nation) {
      return t("talk.leader");
    }
    const delegates = nations.find((each) => each.nation === nation)?.delegates ?? [];
    const person = delegates.length > 1 && delegates.find((each) => each.seat === seat)?.nickname;
    return person ? `${short(nation)} · ${person}` : short(nation);
  };
}
