import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type PillTone = "plain" | "good" | "warn" | "wait" | "accord";

/** A state: always a word with a shape in front. */
export function Pill({
  icon: Icon,
  tone = "plain",
  children,
}: {
  icon: LucideIcon;
  tone?: PillTone;
  children: ReactNode;
}) {
  return (
    <span className={`pill ${tone}`}>
      <Icon className="icon" aria-hidden="true" />
      {children}
    </span>
  );
}
