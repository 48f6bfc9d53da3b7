import { type MouseEvent, useMemo, useSyncExternalStore } from "react";

/** Which page an address means. */
export type Route =
  | { page: "landing" }
  | { page: "code" }
  | { page: "join"; code: string }
  | { page: "world"; code: string }
  | { page: "wall"; code: string }
  | { page: "gallery" }
  | { page: "nowhere" };

/** Join codes have six characters; people type them with spaces, dashes and small letters. */
export const codeLength = 6;

export const cleanCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** As it stands on the board: "KJ4 7WM". */
export const spacedCode = (code: string) => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

export function readRoute(path: string): Route {
  const [first = "", second = ""] = path.split("/").filter(Boolean).map(decodeURIComponent);
  if (first === "") {
    return { page: "landing" };
  }
  if (first === "gallery") {
    return { page: "gallery" };
  }
  if (first === "join" || first === "j") {
    return second ? { page: "join", code: cleanCode(second) } : { page: "code" };
  }
  if (first === "w" && second) {
    return { page: "world", code: cleanCode(second) };
  }
  if (first === "wall" && second) {
    return { page: "wall", code: cleanCode(second) };
  }
  return cleanCode(first).length === codeLength && !second
    ? { page: "join", code: cleanCode(first) }
    : { page: "nowhere" };
}

const moved = "worldtable-moved";

export function go(path: string, how: "push" | "replace" = "push"): void {
  history[how === "push" ? "pushState" : "replaceState"](null, "", path);
  window.dispatchEvent(new Event(moved));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(moved, listener);
  };
}

export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  return useMemo(() => readRoute(path), [path]);
}

/** For an anchor to one of our pages: goes there without loading everything anew, unless another tab is wanted. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    go(event.currentTarget.pathname);
  }
}
