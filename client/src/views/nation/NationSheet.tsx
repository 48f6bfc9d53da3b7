import type { NationId } from "../../protocol.gen.ts";
import { useChallenges, useNations, useReport, useYou } from "../../state/useDocument.ts";
import { NationPage } from "./NationPage.tsx";

/** A nation's page as the world's documents have it now. */
export function NationSheet({ nation: code, onClose }: { nation: NationId; onClose: () => void }) {
  const nations = useNations();
  const challenges = useChallenges();
  const report = useReport();
  const mine = useYou()?.nation === code;
  const nation = nations.find((each) => each.nation === code);
  return nation && <NationPage key={code} {...{ nation, nations, challenges, report, mine, onClose }} />;
}
