import { CircleCheck, CircleX, Hourglass, type LucideIcon, WifiOff } from "lucide-react";
import type { ReactNode } from "react";

export type AnswerKind = "accepted" | "refused" | "waiting" | "away";

const icons: Readonly<Record<AnswerKind, LucideIcon>> = {
  accepted: CircleCheck,
  refused: CircleX,
  waiting: Hourglass,
  away: WifiOff,
};

export interface AnswerProps {
  kind: AnswerKind;
  /** What happened. */
  title: ReactNode;
  /** Why, in one sentence. */
  children?: ReactNode;
  /** One way on. */
  action?: ReactNode;
}

/** What came of a wish, said in place: what happened, why, and one way on. Silence is never an answer. */
export function Answer({ kind, title, children, action }: AnswerProps) {
  const Icon = icons[kind];
  return (
    <div className="answer" data-kind={kind}>
      <Icon className="icon" aria-hidden="true" />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {action}
    </div>
  );
}
