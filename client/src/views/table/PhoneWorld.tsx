import { Suspense } from "react";
import type { WorldDocument } from "../../protocol.gen.ts";
import { promised, WorldPlace } from "./PlanSheet.tsx";

/** The world in one hand: the chart as a picture, and the same as a list. */
export function PhoneWorld({ world }: { world: WorldDocument }) {
  return (
    <div className="phone-world">
      <Suspense fallback={<div className="awaited" />}>
        <WorldPlace world={world} first={promised} />
      </Suspense>
    </div>
  );
}
