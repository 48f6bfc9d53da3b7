import { startTransition, useCallback, useState } from "react";
import { NationsChart, type NationsChartProps } from "../../map/NationsChart.tsx";
import type { NationId } from "../../protocol.gen.ts";
import { NationSheet } from "./NationSheet.tsx";

/** The world on its sheet; a chosen nation's page opens over it. */
export function WorldPlace(props: Omit<NationsChartProps, "onOpen">) {
  const [open, setOpen] = useState<NationId>();
  // The map answers the press; the page follows.
  const onOpen = useCallback((nation?: NationId) => startTransition(() => setOpen(nation)), []);
  return (
    <>
      <NationsChart {...props} onOpen={onOpen} />
      {open && <NationSheet nation={open} onClose={() => onOpen()} />}
    </>
  );
}
