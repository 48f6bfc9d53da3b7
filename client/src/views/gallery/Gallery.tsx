import { lazy, type ReactNode, Suspense, useMemo } from "react";
import type { NationId, Phase, You } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureTalk, talkDocuments } from "../../state/fixtures/talk.ts";
import { type FixtureWish, fixtureDocuments } from "../../state/fixtures.ts";
import type { ConnectionState } from "../../state/table.ts";
import { useWords } from "../../words/useWords.ts";

/** A picture of the gallery: a view with fixture documents, at `/gallery/{name}`. */
export interface Exhibit {
  phase: Phase;
  /** Whose eyes: a delegate of this nation, or a visitor's when absent. */
  nation?: NationId;
  /** What else the world should look like. */
  wish?: FixtureWish;
  role?: "delegate" | "facilitator" | "visitor";
  connection?: ConnectionState;
  /** By which address others come in. */
  joinLink?: string;
  /** In which room the reader talks; the list of rooms when empty. */
  talking?: string;
  view: () => ReactNode;
}

/** Views and parts add theirs in an `exhibits.tsx` of their own. */
const found = import.meta.glob<{ exhibits: Record<string, Exhibit> }>("../../**/exhibits.tsx");

const Wall = lazy(async () => {
  const files = await Promise.all(Object.values(found).map((load) => load()));
  const all: Record<string, Exhibit> = Object.assign({}, ...files.map((file) => file.exhibits));
  return { default: () => <Shown all={all} name={location.pathname.split("/")[2] ?? ""} /> };
});

export function Gallery() {
  return (
    <Suspense fallback={null}>
      <Wall />
    </Suspense>
  );
}

function Shown({ all, name }: { all: Record<string, Exhibit>; name: string }) {
  const exhibit = all[name];
  const { whole } = useWords();
  if (!whole) {
    return <main className="awaited" />;
  }
  return exhibit ? (
    <Picture key={name} exhibit={exhibit} />
  ) : (
    <main className="lone">
      <ul>
        {Object.keys(all)
          .sort()
          .map((each) => (
            <li key={each}>
              <a href={`/gallery/${each}`}>{each}</a>
            </li>
          ))}
      </ul>
    </main>
  );
}

function Picture({ exhibit }: { exhibit: Exhibit }) {
  const { phase, nation, wish, role, connection, joinLink, talking, view: View } = exhibit;
  const documents = useMemo(
    () => ({
      ...fixtureDocuments({ phase, ...(nation ? { nation } : {}), ...wish }),
      ...(talking !== undefined && talkDocuments),
    }),
    [phase, nation, wish, talking],
  );
  const talk = useMemo(() => fixtureTalk(talking), [talking]);
  const you = useMemo<You>(
    () => ({
      role: role ?? (nation ? "delegate" : "visitor"),
      code: "KJ47WM",
      ...(nation ? { nation, seat: "s-amina", nickname: "Amina" } : {}),
    }),
    [role, nation],
  );
  return (
    <FixtureStore
      documents={documents}
      you={you}
      talk={talk}
      {...(connection ? { connection } : {})}
      {...(joinLink ? { joinLink } : {})}
    >
      <View />
    </FixtureStore>
  );
}
