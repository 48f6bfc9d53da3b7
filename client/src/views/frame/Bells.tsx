import { useEffect, useRef } from "react";
import type { Phase } from "../../protocol.gen.ts";
import { ring } from "../../state/sound.ts";
import { useClock } from "../../state/useClock.ts";

/** Rings softly when the phase changes and when its last minute begins, on devices that asked for it. */
export function Bells({ phase }: { phase: Phase }) {
  const { lastMinute } = useClock();
  const heard = useRef({ phase, lastMinute });
  useEffect(() => {
    if (heard.current.phase !== phase) {
      ring("phase");
    } else if (lastMinute && !heard.current.lastMinute) {
      ring("lastMinute");
    }
    heard.current = { phase, lastMinute };
  }, [phase, lastMinute]);
  return null;
}
