import type { NationId } from "../protocol.gen.ts";

export interface NationTokenProps {
  nation: NationId;
  /** The reader's own nation. */
  mine?: boolean;
  /** Nobody of it is here now. */
  away?: boolean;
  /** Nobody has taken its seat. */
  free?: boolean;
  /** Its part in what is being agreed. */
  accord?: "signed" | "asked";
  large?: boolean;
}

/** A nation's counter with its code; its name always stands beside it, so readers skip the code. */
export function NationToken({
  nation,
  mine = false,
  away = false,
  free = false,
  accord,
  large = false,
}: NationTokenProps) {
  const states = ["token", mine && "me", away && "away", free && "free", accord, large && "large"]
    .filter(Boolean)
    .join(" ");
  return (
    <span className={states} aria-hidden="true">
      {nation}
    </span>
  );
}
