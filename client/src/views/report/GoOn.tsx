import { PhaseClock } from "../../parts/PhaseClock.tsx";
import type { PlanDocument, WorldDocument } from "../../protocol.gen.ts";
import { Ready, ReadyCount } from "../table/Ready.tsx";

/** The bar under a report: time left, how many are done reading, and "go on". */
export function GoOn({ world, plan }: { world: WorldDocument; plan: PlanDocument | undefined }) {
  return (
    <footer className="go-on">
      <PhaseClock short />
      {plan ? <Ready world={world} ready={plan.ready} /> : <ReadyCount world={world} />}
    </footer>
  );
}
