import { Door } from "./frame/Door.tsx";
import type { Exhibit } from "./gallery/Gallery.tsx";
import { LandingView } from "./landing/LandingView.tsx";
import { SameDelegate } from "./lobby/SameDelegate.tsx";
import { WorldFrame } from "./WorldFrame.tsx";

const frame = () => <WorldFrame code="KJ47WM" choose={() => undefined} sit={() => undefined} />;
const seats = [
  { token: "t", seat: "s1", nation: "EAC", nickname: "Amina" },
  { token: "u", seat: "s2", nation: "CHN", nickname: "Leo" },
];
const same = () => <SameDelegate code="KJ47WM" seats={seats} sit={() => undefined} somebodyElse={() => undefined} />;

export const exhibits: Record<string, Exhibit> = {
  landing: { phase: "lobby", view: () => <LandingView /> },
  door: { phase: "lobby", view: () => <Door title="WorldTable">404</Door> },
  same: { phase: "lobby", view: same },
  lobby: { phase: "lobby", view: frame },
  "lobby-seated": { phase: "lobby", nation: "EAC", view: frame },
  "lobby-lead": { phase: "lobby", role: "facilitator", view: frame },
  "lobby-lead-here": {
    phase: "lobby",
    role: "facilitator",
    joinLink: "http://localhost:5080/join/KJ47WM",
    view: frame,
  },
  "lobby-away": { phase: "lobby", nation: "EAC", connection: { kind: "reconnecting", since: 0 }, view: frame },
  "lobby-large": { phase: "lobby", wish: { pack: "world-2025" }, view: frame },
  "lobby-large-lead": { phase: "lobby", role: "facilitator", wish: { pack: "world-2025" }, view: frame },
  late: { phase: "table", view: frame },
  room: { phase: "table", role: "facilitator", view: frame },
  "room-paused": {
    phase: "table",
    role: "facilitator",
    wish: { clock: { kind: "held", why: "paused", remainingSeconds: 83 } },
    view: frame,
  },
  "room-manual": {
    phase: "decision",
    role: "facilitator",
    wish: { pace: "manual", clock: { kind: "none" } },
    view: frame,
  },
  "room-collecting": {
    phase: "decision",
    role: "facilitator",
    wish: { collecting: true, missing: ["IND", "USA"] },
    view: frame,
  },
  "room-ended": { phase: "ended", role: "facilitator", view: frame },
  "room-report": { phase: "report", role: "facilitator", view: frame },
  "seat-table": { phase: "table", nation: "EAC", view: frame },
  talk: { phase: "table", nation: "EAC", talking: "floor", view: frame },
  "talk-lead": { phase: "table", role: "facilitator", talking: "", view: frame },
  "turned-away": {
    phase: "table",
    connection: {
      kind: "refused",
      because: { code: "unknown-token", said: { key: "refusal.unknown-token", arguments: {} } },
    },
    view: frame,
  },
  "seat-freed": {
    phase: "table",
    connection: {
      kind: "refused",
      because: { code: "seat-freed", said: { key: "refusal.seat-freed", arguments: {} } },
    },
    view: frame,
  },
  "old-page": { phase: "table", connection: { kind: "old-page" }, view: frame },
};
