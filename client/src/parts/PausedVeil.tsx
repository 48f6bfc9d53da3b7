import { Pause } from "lucide-react";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";

/** Everyone looks up: the table lies under a veil, and whatever was typed stays. */
export function PausedVeil({ paused, why, children }: { paused: boolean; why?: string; children: ReactNode }) {
  return (
    <div className="under-veil">
      <div className="veiled" inert={paused}>
        {children}
      </div>
      {paused && (
        <div className="veil on-table" role="status">
          <Pause className="icon" aria-hidden="true" />
          <p className="story veil-title">
            <FormattedMessage
              id={why === "nobody-here" || why === "woke-up" ? `clock.veil.${why}` : "clock.veil.paused"}
            />
          </p>
          <p>
            <FormattedMessage id="clock.veil.kept" />
          </p>
        </div>
      )}
    </div>
  );
}
