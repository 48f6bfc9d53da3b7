import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Refusal } from "../../protocol.gen.ts";
import type { OwnPlan } from "../../state/ownPlan.ts";
import { useTable } from "../../state/table.ts";
import { useDraft } from "../../state/useDraft.ts";
import { amountsOf, draftAmounts, type Edits, percentUsed, planOf, settle, unsaved } from "./planDraft.ts";

/** `over`: more than the budget, so nothing can be sent; `refused`: the rules said no. */
export type SaveState = "saved" | "saving" | "over" | "refused";

export interface PlanDraft {
  amounts: Readonly<Record<string, number>>;
  used: number;
  state: SaveState;
  refusal: Refusal | undefined;
  set(key: string, amount: number): void;
  /** The slider was let go. */
  release(key: string): void;
  /** Back to what the server holds. */
  discard(): void;
  /** Sends what is unsaved at once; true when the plan stands as shown. */
  flush(): Promise<boolean>;
}

/** From the last touch to the sending. */
const pause = 350;
/** When the server says that this was too fast. */
const breath = 1000;
/** A rounding error is not over the budget. */
const whole = 100 + 1e-9;
const none: Edits = {};

/** A nation's plan under somebody's hands: typed amounts lie over the server's, are sent a moment after the last touch (the latest wins), and survive a refresh. */
export function usePlanDraft(plan: OwnPlan): PlanDraft {
  const { play } = useTable();
  const [held, setHeld] = useDraft<Edits>("plan");
  const edits = held ?? none;
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [, noteAnswer] = useReducer((answers: number) => answers + 1, 0);
  const inHand = useRef(new Set<string>());
  /** Accepted since the last document. */
  const accepted = useRef<Edits>(none);
  const now = useRef({ plan, edits });
  now.current = { plan, edits };

  const put = useCallback(
    (next: Edits) => {
      now.current = { ...now.current, edits: next };
      setHeld(Object.keys(next).length > 0 ? next : undefined);
    },
    [setHeld],
  );

  // A new document is the truth: what it says, and what was accepted before it came, is no longer an edit.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new document settles edits
  useEffect(() => {
    const sent = Object.fromEntries(Object.entries(edits).filter(([key, amount]) => accepted.current[key] === amount));
    const settled = settle(edits, { ...amountsOf(plan.lines), ...sent }, inHand.current);
    accepted.current = none;
    if (Object.keys(settled).length !== Object.keys(edits).length) {
      put(settled);
    }
  }, [plan]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round has another answer
  useEffect(() => setRefusal(undefined), [plan.branch, plan.round]);

  const send = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const { plan: current, edits: sent } = now.current;
      if (Object.keys(unsaved(current, accepted.current, sent)).length === 0) {
        return true;
      }
      if (percentUsed(current.levers, draftAmounts(current, sent)) + (current.percentTaken ?? 0) > whole) {
        return false;
      }
      const reply = await play({ kind: "set-plan", plan: planOf(current, sent) });
      if (reply.kind === "refused" && reply.because.code === "too-fast") {
        await new Promise((again) => setTimeout(again, breath));
        continue;
      }
      if (reply.kind === "refused") {
        setRefusal(reply.because);
        return false;
      }
      setRefusal(undefined);
      if (now.current.plan === current) {
        accepted.current = { ...accepted.current, ...sent };
        noteAnswer();
      }
    }
  }, [play]);

  const running = useRef<Promise<boolean>>(undefined);
  const flush = useCallback(async () => {
    setSending(true);
    running.current ??= send().finally(() => {
      running.current = undefined;
    });
    try {
      return await running.current;
    } finally {
      setSending(false);
    }
  }, [send]);

  const waiting = Object.keys(unsaved(plan, accepted.current, edits)).length > 0;
  useEffect(() => {
    if (!waiting || edits === none) {
      return;
    }
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [edits, waiting, flush]);

  const set = useCallback(
    (key: string, amount: number) => {
      inHand.current.add(key);
      setRefusal(undefined);
      put({ ...now.current.edits, [key]: amount });
    },
    [put],
  );
  const release = useCallback(
    (key: string) => {
      inHand.current.delete(key);
      if (accepted.current === none) {
        put(settle(now.current.edits, amountsOf(now.current.plan.lines), inHand.current));
      }
    },
    [put],
  );

  return useMemo(() => {
    const amounts = draftAmounts(plan, edits);
    const used = percentUsed(plan.levers, amounts) + (plan.percentTaken ?? 0);
    return {
      amounts,
      used,
      state: used > whole ? "over" : refusal ? "refused" : sending || waiting ? "saving" : "saved",
      refusal,
      set,
      release,
      discard: () => {
        setRefusal(undefined);
        inHand.current.clear();
        put(none);
      },
      flush,
    };
  }, [plan, edits, refusal, sending, waiting, put, set, release, flush]);
}
