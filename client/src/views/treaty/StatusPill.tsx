import { Check, CircleCheck, CircleX, Hourglass, type LucideIcon, PencilLine } from "lucide-react";
import { Pill, type PillTone } from "../../parts/Pill.tsx";
import type { TreatyStatus } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";

const looks: Readonly<Record<TreatyStatus, readonly [LucideIcon, PillTone]>> = {
  draft: [PencilLine, "plain"],
  open: [Check, "accord"],
  "in-force": [CircleCheck, "accord"],
  suspended: [Hourglass, "wait"],
  expired: [Hourglass, "plain"],
  terminated: [CircleX, "plain"],
};

/** Where a treaty stands in its life, in a word with a shape. */
export function StatusPill({ status }: { status: TreatyStatus }) {
  const { t } = useWords();
  const [icon, tone] = looks[status];
  return (
    <Pill icon={icon} tone={tone}>
      {t(`status.${status}`)}
    </Pill>
  );
}
