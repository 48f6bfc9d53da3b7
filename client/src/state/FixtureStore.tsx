import { type ReactNode, useMemo } from "react";
import type { ForecastReply, MoveReply, Plan, WorldDocument, You } from "../protocol.gen.ts";
import { Cell } from "./cell.ts";
import { DocumentStore } from "./documents.ts";
import { fixtureForeseen, fixtureTreatyForeseen } from "./fixtureForeseen.ts";
import { fixtureTalk } from "./fixtures/talk.ts";
import { fixtureKit } from "./fixtures/treaties.ts";
import { type ConnectionState, type Table, TableContext, type Wish } from "./table.ts";
import type { Talk } from "./talk.ts";

/** A world without a server: shows given documents and answers moves as told. For tests, pictures and the gallery. */
export function FixtureStore(props: {
  documents: Readonly<Record<string, unknown>>;
  you?: You;
  connection?: ConnectionState;
  joinLink?: string;
  onPlay?: (wish: Wish) => MoveReply | Promise<MoveReply>;
  talk?: Talk | undefined;
  onForecast?: (plan: Plan) => ForecastReply | Promise<ForecastReply>;
  children: ReactNode;
}) {
  const { documents, you, connection, onPlay, onForecast, talk } = props;
  const joinLink = props.joinLink ?? "http://192.168.1.20:5080/join/KJ47WM";
  const table = useMemo<Table>(() => {
    const store = new DocumentStore();
    store.replace(documents);
    return {
      documents: store,
      you: new Cell<You | undefined>(you ?? { role: "visitor", code: "KJ47WM" }),
      connection: new Cell<ConnectionState>(connection ?? { kind: "live" }),
      unanswered: new Cell(0),
      serverOffset: new Cell(0),
      joinLink: new Cell<string | undefined>(joinLink),
      draftScope: "fixture",
      play: async (wish) => onPlay?.(wish) ?? { kind: "accepted", revision: 1 },
      forecast: async (plan) =>
        onForecast?.(plan) ?? {
          kind: "foreseen",
          number: 0,
          foreseen: fixtureForeseen(plan, (store.get("world") as WorldDocument).round),
        },
      forecastTreaty: async (treaty, version) => ({
        kind: "foreseen",
        number: 0,
        foreseen: fixtureTreatyForeseen(treaty, version, (store.get("world") as WorldDocument).nations),
      }),
      treatyKit: async () => fixtureKit,
      clock: async () => ({ kind: "accepted", revision: 1 }),
      free: async () => ({ kind: "accepted", revision: 1 }),
      talk: talk ?? fixtureTalk(),
    };
  }, [documents, you, connection, joinLink, onPlay, onForecast, talk]);
  return <TableContext value={table}>{props.children}</TableContext>;
}
