import type { Move, Say, SitRequest, TreatyKit, WorldDocument, You } from "../protocol.gen.ts";
import { Cell } from "../state/cell.ts";
import { DocumentStore } from "../state/documents.ts";
import type { ConnectionState, Table } from "../state/table.ts";
import { seenCell } from "../state/talk.ts";
import { earlierMessages, lookUpWorld, treatyKit } from "./api.ts";
import { newMoveId } from "./ids.ts";
import { openRound } from "./openRound.ts";
import { ServerTime } from "./serverTime.ts";
import { openWire } from "./wire.ts";
import { WorldLine } from "./worldLine.ts";

/** A world that is being followed, until it is closed. */
export interface OpenWorld {
  table: Table;
  close(): void;
}

/** Follows a world as a seat, as its facilitator, or as a visitor with the code only. */
export function openWorld(code: string, who: Pick<SitRequest, "token" | "code">, draftScope: string): OpenWorld {
  const documents = new DocumentStore();
  const you = new Cell<You | undefined>(undefined);
  const connection = new Cell<ConnectionState>({ kind: "connecting" });
  const unanswered = new Cell(0);
  const serverOffset = new Cell(0);
  const joinLink = new Cell<string | undefined>(undefined);
  const time = new ServerTime((offset) => serverOffset.set(offset));
  const unsent = new Unsent<Move>(draftScope);
  const unsaid = new Unsent<Say>(`${draftScope}.said`);

  const hearTime = (key: string) => {
    if (key === "world") {
      time.hear((documents.get("world") as WorldDocument | undefined)?.clock.writtenAt);
    }
  };
  const line = new WorldLine(who, openWire, {
    put: (key, document) => {
      documents.put(key, document);
      hearTime(key);
    },
    replace: (all) => {
      documents.replace(all);
      hearTime("world");
    },
    connection: (state) => {
      connection.set(state);
      if (state.kind === "live") {
        time.forget();
        hearTime("world");
        void lookUpWorld(code).then((look) => {
          time.hear(look.date);
          if (look.kind === "done") {
            joinLink.set(look.value.joinLink);
          }
        });
      }
    },
    you: (who) => you.set(who),
    unanswered: (moves) => {
      unanswered.set(moves.length);
      unsent.keep(moves);
    },
    unsaid: (messages) => unsaid.keep(messages),
  });
  const look = () => void (document.visibilityState === "visible" && line.look());
  const wakes = ["online", "offline", "pageshow", "focus"] as const;
  for (const wake of wakes) {
    window.addEventListener(wake, look);
  }
  document.addEventListener("visibilitychange", look);
  for (const move of unsent.read()) {
    void line.play(move);
  }
  for (const message of unsaid.read()) {
    void line.say(message);
  }
  void line.keep();
  const at = () => {
    const world = documents.get("world") as WorldDocument | undefined;
    return world ? openRound(world) : {};
  };

  let kit: TreatyKit | undefined;

  return {
    table: {
      documents,
      you,
      connection,
      unanswered,
      serverOffset,
      joinLink,
      draftScope,
      play: (wish) => line.play({ ...wish, id: newMoveId(), ...at() }),
      forecast: (plan) => line.forecast({ plan, ...at() }),
      forecastTreaty: (treaty, version) => line.forecastTreaty({ treaty, version, ...at() }),
      treatyKit: async () => {
        const { pack } = documents.get("world") as WorldDocument;
        const asked = kit ? undefined : await treatyKit(pack);
        kit ??= asked?.kind === "done" ? asked.value : undefined;
        return kit;
      },
      clock: (move) => line.clock(move),
      free: (wish) => line.free(wish),
      talk: {
        say: (channel, text) => line.say({ id: newMoveId(), channel, text }),
        earlier: (channel, before) => earlierMessages(code, who.token ?? "", channel, before),
        mute: (wish) => line.mute(wish),
        remove: (wish) => line.remove(wish),
        at: new Cell<string | undefined>(undefined),
        called: new Cell<string | undefined>(undefined),
        seen: seenCell(draftScope),
      },
    },
    close: () => {
      for (const wake of wakes) {
        window.removeEventListener(wake, look);
      }
      document.removeEventListener("visibilitychange", look);
      line.end();
    },
  };
}

/** Moves, or messages, without an answer, kept in this tab so that a refresh while the line is down does not lose them. */
class Unsent<TMove> {
  readonly #key: string;

  constructor(scope: string) {
    this.#key = `worldtable.unsent.${scope}`;
  }

  read(): readonly TMove[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? "[]") as TMove[];
    } catch {
      return []; // Storage forbidden, or a text of an older page: nothing is waiting.
    }
  }

  keep(moves: readonly TMove[]): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(moves));
    } catch {
      // A browser that forbids storage keeps them in this page only.
    }
  }
}
