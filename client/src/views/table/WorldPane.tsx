import { Suspense } from "react";
import type { WorldDocument } from "../../protocol.gen.ts";
import { lazyView } from "../frame/lazyView.ts";

const WorldPlace = lazyView(() => import("../nation/WorldPlace.tsx").then((file) => file.WorldPlace));

/** Fetches the chart before somebody asks for it. */
export const chartAhead = () => WorldPlace.ahead();

const first = { lines: "pledge" } as const;

/** The world at the table: its chart, with what is being promised. */
export function WorldPane({ world, controls }: { world: WorldDocument; controls?: Element | null }) {
  return (
    <Suspense fallback={<div className="awaited" />}>
      <WorldPlace world={world} {...(controls !== undefined && { controls })} first={first} />
    </Suspense>
  );
}
