import { useCallback, useRef, useState } from "react";
import type { ClockMove, MoveReply, Refusal } from "../protocol.gen.ts";
import { useTable, type Wish } from "./table.ts";

/** Plays moves and remembers the last answer, so that a view can show it in place. */
export interface Playing<TWish> {
  /** Always answered: accepted, or refused with a reason. A broken line delays the answer, it does not lose the move. */
  play(wish: TWish): Promise<MoveReply>;
  /** A move of this view waits for its answer. */
  pending: boolean;
  /** Why the last move was refused; undefined when it was accepted. */
  refusal: Refusal | undefined;
  /** Forgets the refusal, for instance when the player changes the amount. */
  forget(): void;
}

/** Moves of a delegate. */
export function usePlay(): Playing<Wish> {
  const table = useTable();
  return usePlaying(useCallback((wish: Wish) => table.play(wish), [table]));
}

/** Moves of the facilitator: the clock. */
export function useClockMoves(): Playing<ClockMove> {
  const table = useTable();
  return usePlaying(useCallback((move: ClockMove) => table.clock(move), [table]));
}

function usePlaying<TWish>(send: (wish: TWish) => Promise<MoveReply>): Playing<TWish> {
  const [waiting, setWaiting] = useState(0);
  const [refusal, setRefusal] = useState<Refusal>();
  const latest = useRef(0);
  const play = useCallback(
    async (wish: TWish) => {
      latest.current += 1;
      const turn = latest.current;
      setWaiting((count) => count + 1);
      try {
        const reply = await send(wish);
        if (turn === latest.current) {
          setRefusal(reply.kind === "refused" ? reply.because : undefined);
        }
        return reply;
      } finally {
        setWaiting((count) => count - 1);
      }
    },
    [send],
  );
  return { play, pending: waiting > 0, refusal, forget: useCallback(() => setRefusal(undefined), []) };
}
