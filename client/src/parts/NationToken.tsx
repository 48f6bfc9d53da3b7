import type { NationId } from "../protocol.gen.ts";

export interface NationTokenProps {
  nation: NationId;
  /** The reader's own nation. */
  mine?: boolean;
  /** Nobody of it is here now. */
  away?: boolean;
  large?: boolean;
}

/** A nation's counter with its code; its name always stands beside it, so readers skip the code. */
export function NationToken({ nation, mine = false, away = false, large = false }: NationTokenProps) {
  const states = ["token", mine && "me", away && "away", large && "large"].filter(Boolean).join(" ");
  return (
    <span className={states} aria-hidden="true">
      {nation}
    </span>
  );
}
