import { useState } from "react";
import { NationsChart } from "../../map/NationsChart.tsx";
import type { NationId, WorldDocument } from "../../protocol.gen.ts";
import { useChallenges, useNations, useReport, useYou } from "../../state/useDocument.ts";
import { NationPage } from "./NationPage.tsx";

/** The world on its sheet; a chosen nation's page opens over it. */
export function WorldPlace({ world }: { world: WorldDocument }) {
  const nations = useNations();
  const challenges = useChallenges();
  const report = useReport();
  const mine = useYou()?.nation;
  const [open, setOpen] = useState<NationId>();
  const nation = nations.find((each) => each.nation === open);
  return (
    <>
      <NationsChart world={world} onOpen={setOpen} />
      {nation && (
        <NationPage
          key={nation.nation}
          {...{ nation, nations, challenges, report, mine: nation.nation === mine }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
