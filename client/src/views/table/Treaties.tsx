import { Suspense } from "react";
import type { WorldDocument } from "../../protocol.gen.ts";
import { lazyView } from "../frame/lazyView.ts";
import type { TreatyDesk } from "./scene.ts";

const TreatyRoom = lazyView(() => import("../treaty/TreatyRoom.tsx").then((file) => file.TreatyRoom));

/** What nations agree: the list of treaties, or the one that lies open. */
export function Treaties({ world, desk }: { world: WorldDocument; desk: TreatyDesk }) {
  return (
    <Suspense fallback={<div className="awaited" />}>
      <TreatyRoom world={world} desk={desk} />
    </Suspense>
  );
}
