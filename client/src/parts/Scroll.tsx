import type { ReactNode } from "react";

/** A part of the page that scrolls by itself, and can be scrolled from the keyboard even when nothing in it takes the focus. */
export function Scroll({
  label,
  className = "rail",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus
    <div className={className} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
