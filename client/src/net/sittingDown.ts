import type { NationId, SeatTaken, TakeSeat } from "../protocol.gen.ts";
import { type Asked, takeSeat } from "./api.ts";
import { newMoveId } from "./ids.ts";

/** Answers that leave open whether the seat was taken. */
const open = new Set(["no-line", "not-saved"]);

/** Asks for a seat under a name of its own that is kept until the answer is known: asked again, after a lost answer or a refresh, it is the same seat. */
export async function sitDown(code: string, nation: NationId, nickname: string): Promise<Asked<SeatTaken>> {
  const before = unansweredSeat(code);
  const wish: TakeSeat = { nation, nickname, id: before?.nation === nation && before.id ? before.id : newMoveId() };
  keep(code, wish);
  const answer = await takeSeat(code, wish);
  if (answer.kind === "done" || !open.has(answer.because.code)) {
    keep(code, undefined);
  }
  return answer;
}

/** The seat that this tab asked for without hearing an answer. */
export function unansweredSeat(code: string): TakeSeat | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key(code)) ?? "null") ?? undefined;
  } catch {
    return undefined; // Storage forbidden: a refresh forgets it.
  }
}

function keep(code: string, wish: TakeSeat | undefined): void {
  try {
    if (wish) {
      sessionStorage.setItem(key(code), JSON.stringify(wish));
    } else {
      sessionStorage.removeItem(key(code));
    }
  } catch {
    // A browser that forbids storage asks under a new name next time.
  }
}

const key = (code: string) => `worldtable.sitting.${code}`;
