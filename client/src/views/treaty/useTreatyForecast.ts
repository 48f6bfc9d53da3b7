import { useEffect, useState } from "react";
import type { Refusal, TreatyDocument, TreatyForeseen } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";
import { newest } from "../../state/treaties.ts";
import { useConnection, useWorld } from "../../state/useDocument.ts";

/** When the server says that this was too fast, or the forecast of others is under way. */
const later = 1_500;

/** Where the newest version leads; asked again for another version, another round and another line. */
export function useTreatyForecast(treaty: TreatyDocument): { foreseen?: TreatyForeseen; because?: Refusal } {
  const { forecastTreaty } = useTable();
  const live = useConnection().kind === "live";
  const round = useWorld()?.round;
  const { number } = newest(treaty);
  const [answer, setAnswer] = useState<{ foreseen?: TreatyForeseen; because?: Refusal }>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another world
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = live;
    const ask = async () => {
      const reply = await forecastTreaty(treaty.treaty, number);
      if (!here) {
        return;
      }
      if (reply.kind === "refused" && (reply.because.code === "too-fast" || reply.because.code === "superseded")) {
        timer = setTimeout(() => void ask(), later);
      } else {
        setAnswer(reply.kind === "foreseen" ? { foreseen: reply.foreseen } : { because: reply.because });
      }
    };
    if (live) {
      void ask();
    }
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [forecastTreaty, treaty.treaty, number, live, round]);
  return answer;
}
