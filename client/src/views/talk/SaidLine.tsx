import { Trash2, Volume2, VolumeX } from "lucide-react";
import { Suspense, useState } from "react";
import { yearsOf } from "../../parts/meterFacts.ts";
import { NationToken } from "../../parts/NationToken.tsx";
import type { ChannelId, Message, MeterDocument, MeterId, NationId } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";
import { useMeters, usePlan, useTreaties, useWorld, useYou } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { NationSheet } from "../table/NationList.tsx";
import { useNarrow } from "../table/useNarrow.ts";
import { useDeed } from "./Muting.tsx";
import { useAuthor } from "./RoomList.tsx";
import { isOwn, type Piece, piecesOf } from "./rooms.ts";
import { useMuted, useTreatyName } from "./useTalk.ts";

/** One message: who, when, and the words with links to what they name. */
export function SaidLine(props: {
  message: Message;
  room: ChannelId;
  /** What follows is new since the reader was last here. */
  fresh: boolean;
  go: (room: ChannelId) => void;
}) {
  const { message, room, fresh, go } = props;
  const { t, intl } = useWords();
  const you = useYou();
  const own = isOwn(message, you);
  const author = useAuthor()(message);
  return (
    <>
      {fresh && !own && <p className="talk-fresh tiny">{t("talk.fresh")}</p>}
      <article className="said" data-own={own || undefined}>
        <p className="said-by tiny">
          {message.nation && <NationToken nation={message.nation} mine={message.nation === you?.nation} />}
          <strong>{own ? t("talk.you") : author}</strong>
          <time className="quiet" dateTime={message.at}>
            {intl.formatTime(message.at, { hour: "numeric", minute: "2-digit" })}
          </time>
          {you?.role === "facilitator" && <Leading message={message} room={room} />}
        </p>
        {message.text === undefined ? (
          <p className="said-text quiet">{t("talk.removed")}</p>
        ) : (
          <Words message={message} go={go} />
        )}
      </article>
    </>
  );
}

function Words({ message, go }: { message: Message; go: (room: ChannelId) => void }) {
  const { name, short } = useWords();
  const treatyName = useTreatyName();
  const { talk } = useTable();
  const narrow = useNarrow();
  const treaties = useTreaties();
  const phase = useWorld()?.phase;
  const atTable = usePlan() !== undefined && (phase === "table" || phase === "decision");
  const [nation, open] = useState<NationId>();
  const [meter, look] = useState<MeterId>();
  const shown = useMeters()?.meters.find(({ id }) => id === meter);
  const link = (piece: Piece & { name: string }) => {
    switch (piece.kind) {
      case "nation":
        return { words: short(piece.name), press: () => open(piece.name) };
      case "meter":
        return { words: name("meter", piece.name), press: () => look(meter === piece.name ? undefined : piece.name) };
      default:
        return {
          words: treatyName(piece.name),
          press: () => {
            if (!atTable || !treaties.some(({ treaty }) => treaty === piece.name)) {
              go(`treaty/${piece.name}`);
              return;
            }
            talk.called.set(piece.name);
            if (narrow) {
              talk.at.set(undefined);
            }
          },
        };
    }
  };
  return (
    <>
      <p className="said-text" dir="auto">
        {piecesOf(message).map((piece) => {
          if (piece.name === undefined) {
            return piece.text;
          }
          const { words, press } = link({ ...piece, name: piece.name });
          return (
            <button key={piece.at} type="button" className="link" onClick={press}>
              {words}
            </button>
          );
        })}
      </p>
      {shown && <MeterLine meter={shown} />}
      {nation && (
        <Suspense fallback={null}>
          <NationSheet nation={nation} onClose={() => open(undefined)} />
        </Suspense>
      )}
    </>
  );
}

/** A meter that was named: where it is heading, and where it stands. */
function MeterLine({ meter }: { meter: MeterDocument }) {
  const { t, name } = useWords();
  const figures = useFigures();
  const years = yearsOf(meter);
  return (
    <p className="said-meter small" role="status">
      <strong>
        {name("meter", meter.id)}: {figures.inUnit(meter.heading, meter.unit)}
      </strong>{" "}
      {t("part.meter.inYear", { year: years.heading })} ·{" "}
      {t("part.meter.now", { value: figures.inUnit(meter.now, meter.unit), year: years.now })}
    </p>
  );
}

/** What whoever leads can do about a message. */
function Leading({ message, room }: { message: Message; room: ChannelId }) {
  const { t, say, short } = useWords();
  const { talk } = useTable();
  const muted = useMuted();
  const [refusal, act] = useDeed();
  const { nation, number } = message;
  const quiet = nation !== undefined && muted.includes(nation);
  const Icon = quiet ? Volume2 : VolumeX;
  return (
    <span className="said-leading">
      {nation && (
        <button
          type="button"
          className="button bare icon-only"
          aria-label={t(quiet ? "talk.unmute" : "talk.mute", { nation: short(nation) })}
          onClick={() => act(() => talk.mute({ nation, muted: !quiet }))}
        >
          <Icon className="icon" aria-hidden="true" />
        </button>
      )}
      {message.text !== undefined && (
        <button
          type="button"
          className="button bare icon-only"
          aria-label={t("talk.remove")}
          onClick={() => act(() => talk.remove({ channel: room, number }))}
        >
          <Trash2 className="icon" aria-hidden="true" />
        </button>
      )}
      {refusal && <span role="status">{say(refusal.said)}</span>}
    </span>
  );
}
