import { lazy, type ReactNode, Suspense } from "react";
import type { NationId, Phase } from "../../protocol.gen.ts";
import { FixtureStore } from "../../state/FixtureStore.tsx";
import { fixtureDocuments } from "../../state/fixtures.ts";

/** A picture of the gallery: a view with fixture documents, at `/gallery/{name}`. */
export interface Exhibit {
  phase: Phase;
  nation?: NationId;
  view: () => ReactNode;
}

/** Views and parts add theirs in `parts/exhibits.tsx` and `views/table/exhibits.tsx`. */
const found = import.meta.glob<{ exhibits: Record<string, Exhibit> }>("../../**/exhibits.tsx", { eager: false });
const Shown = lazy(async () => {
  const files = await Promise.all(Object.values(found).map((load) => load()));
  const all: Record<string, Exhibit> = Object.assign({}, ...files.map((file) => file.exhibits));
  return { default: () => <Wall all={all} /> };
});

function Wall({ all }: { all: Record<string, Exhibit> }) {
  const exhibit = all[location.pathname.split("/")[2] ?? ""];
  if (!exhibit) {
    return (
      <ul>
        {Object.keys(all).map((name) => (
          <li key={name}>
            <a href={`/gallery/${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    );
  }
  const { phase, nation, view: View } = exhibit;
  const you = nation
    ? { role: "delegate", code: "KJ47WM", nation, seat: `s-${nation}`, nickname: "Amina" }
    : { role: "visitor", code: "KJ47WM" };
  return (
    <FixtureStore documents={fixtureDocuments({ phase, ...(nation ? { nation } : {}) })} you={you}>
      <View />
    </FixtureStore>
  );
}

export function Gallery() {
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}
