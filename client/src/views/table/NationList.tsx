import { Check, ChevronRight, UserRoundX } from "lucide-react";
import { memo, Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { NationToken } from "../../parts/NationToken.tsx";
import { Pill } from "../../parts/Pill.tsx";
import type { NationDocument, NationId, WorldDocument } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import { lazyView } from "../frame/lazyView.ts";

export const NationSheet = lazyView(() => import("../nation/NationSheet.tsx").then((file) => file.NationSheet));

/** The people at the table: who plays what, who is here, who is ready; the page of a nation is one tap away. */
export const NationList = memo(function NationList({
  nations,
  world,
  mine,
}: {
  nations: readonly NationDocument[];
  world: WorldDocument;
  mine?: NationId | undefined;
}) {
  const [open, setOpen] = useState<NationId>();
  const rows = (some: readonly NationDocument[]) => (
    <ul className="nation-list">
      {some.map((nation) => (
        <li key={nation.nation}>
          <button type="button" onClick={() => setOpen(nation.nation)}>
            <Row nation={nation} world={world} mine={nation.nation === mine} />
            <ChevronRight className="icon turns" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
  const [people, free, rules] = whoPlays(nations, world, mine);
  const folded = (word: "free" | "rules", some: readonly NationDocument[]) =>
    some.length > 0 && (
      <details className="folded">
        <summary>
          <FormattedMessage id={`table.nations.${word}`} values={{ count: some.length }} />
        </summary>
        {rows(some)}
      </details>
    );
  return (
    <>
      {nations.length <= mostRows ? (
        rows([...people, ...free, ...rules])
      ) : (
        <>
          {rows(people)}
          {folded("free", free)}
          {folded("rules", rules)}
        </>
      )}
      {open && (
        <Suspense fallback={null}>
          <NationSheet nation={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
});

/** More nations than this do not fit in a rail: those that nobody plays are folded away. */
export const mostRows = 8;

/** The nations in the order in which they matter here: you, who is here, who is away; then what nobody plays; then what the rules play. */
export function whoPlays(
  nations: readonly NationDocument[],
  world: Pick<WorldDocument, "here">,
  mine?: NationId,
): readonly [readonly NationDocument[], readonly NationDocument[], readonly NationDocument[]] {
  const rank = ({ nation, delegates }: NationDocument) =>
    nation === mine ? 0 : delegates.some(({ seat }) => world.here.includes(seat)) ? 1 : 2;
  const taken = ({ delegates }: NationDocument) => delegates.length > 0;
  return [
    nations.filter(taken).sort((a, b) => rank(a) - rank(b)),
    nations.filter((nation) => nation.playable && !taken(nation)),
    nations.filter((nation) => !nation.playable),
  ];
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
