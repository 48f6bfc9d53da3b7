import { Check, ChevronRight, UserRoundX } from "lucide-react";
import { Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { NationToken } from "../../parts/NationToken.tsx";
import { Pill } from "../../parts/Pill.tsx";
import type { NationDocument, NationId, WorldDocument } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import { lazyView } from "../frame/lazyView.ts";

export const NationSheet = lazyView(() => import("../nation/NationSheet.tsx").then((file) => file.NationSheet));

/** The people at the table: who plays what, who is here, who is ready; the page of a nation is one tap away. */
export function NationList({
  nations,
  world,
  mine,
}: {
  nations: readonly NationDocument[];
  world: WorldDocument;
  mine?: NationId | undefined;
}) {
  const [open, setOpen] = useState<NationId>();
  return (
    <>
      <ul className="nation-list">
        {nations.map((nation) => (
          <li key={nation.nation}>
            <button type="button" onClick={() => setOpen(nation.nation)}>
              <Row nation={nation} world={world} mine={nation.nation === mine} />
              <ChevronRight className="icon turns" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <Suspense fallback={null}>
          <NationSheet nation={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Row({ nation, world, mine }: { nation: NationDocument; world: WorldDocument; mine: boolean }) {
  const words = useWords();
  const intl = useIntl();
  const present = nation.delegates.filter((delegate) => world.here.includes(delegate.seat));
  const people = nation.delegates.map((delegate) => delegate.nickname);
  return (
    <>
      <NationToken nation={nation.nation} mine={mine} away={nation.playable && present.length === 0 && !mine} />
      <span className="nation-name">
        <strong>{words.short(nation.nation)}</strong>
        <span className="tiny quiet">
          {!nation.playable ? (
            <FormattedMessage id="table.nation.rules" />
          ) : people.length > 0 ? (
            intl.formatList(people)
          ) : (
            <FormattedMessage id="table.nation.free" />
          )}
        </span>
      </span>
      <NationState nation={nation} away={people.length > 0 && present.length === 0} />
    </>
  );
}

export function NationState({ nation, away }: { nation: NationDocument; away: boolean }) {
  if (!nation.playable || nation.delegates.length === 0) {
    return null;
  }
  if (nation.ready) {
    return (
      <Pill icon={Check} tone="good">
        <FormattedMessage id="table.nation.ready" />
      </Pill>
    );
  }
  return away ? (
    <Pill icon={UserRoundX} tone="warn">
      <FormattedMessage id="table.nation.away" />
    </Pill>
  ) : (
    <span className="seen-by-readers">
      <FormattedMessage id="table.nation.thinks" />
    </span>
  );
}
