import { type RefObject, useEffect, useRef } from "react";

/** Where a control vanished under the focus, keys and readers go on here instead of at the page's beginning. */
export function catchFocus(here: Element | null | undefined, options?: FocusOptions): void {
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (lost && here instanceof HTMLElement) {
    here.focus(options);
  }
}

/** The same for a part of the page that changed its state: its first `wanted` takes over. */
export function useCaughtFocus(within: RefObject<Element | null>, wanted: string, state: unknown): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state) {
      before.current = state;
      catchFocus(within.current?.querySelector(wanted));
    }
  });
}
