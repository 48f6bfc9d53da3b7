import { useState } from "react";
import { NationsChart, type NationsChartProps } from "../../map/NationsChart.tsx";
import type { NationId } from "../../protocol.gen.ts";
import { NationSheet } from "./NationSheet.tsx";

/** The world on its sheet; a chosen nation's page opens over it. */
export function WorldPlace(props: Omit<NationsChartProps, "onOpen">) {
  const [open, setOpen] = useState<NationId>();
  return (
    <>
      <NationsChart {...props} onOpen={setOpen} />
      {open && <NationSheet nation={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
