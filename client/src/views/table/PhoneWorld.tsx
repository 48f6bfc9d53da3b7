import type { WorldDocument } from "../../protocol.gen.ts";
import { WorldPane } from "./WorldPane.tsx";

/** The world in one hand: the chart as a picture, and the same as a list. */
export function PhoneWorld({ world }: { world: WorldDocument }) {
  return (
    <div className="phone-world">
      <WorldPane world={world} />
    </div>
  );
}
