import type { ReactNode } from "react";

/** Nothing here yet, and what would change that. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="story empty-title">{title}</p>
      {children && <p className="small quiet">{children}</p>}
      {action}
    </div>
  );
}
