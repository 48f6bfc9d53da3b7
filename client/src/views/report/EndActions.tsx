import { Globe, Printer } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { leadOf } from "../../state/seats.ts";
import { useWorld, useYou } from "../../state/useDocument.ts";
import { follow } from "../frame/route.ts";

/** What one does with a finished world: take it along on paper, and, for whoever created it, begin another. */
export function EndActions() {
  const world = useWorld();
  const you = useYou();
  const created = you?.role === "facilitator" || (world !== undefined && leadOf(world.code) !== null);
  return (
    <p className="end-actions">
      <button type="button" className="button" onClick={() => window.print()}>
        <Printer className="icon" aria-hidden="true" />
        <FormattedMessage id="final.print" />
      </button>
      {created && (
        <a className="button" href="/" onClick={follow}>
          <Globe className="icon" aria-hidden="true" />
          <FormattedMessage id="final.another" />
        </a>
      )}
    </p>
  );
}
