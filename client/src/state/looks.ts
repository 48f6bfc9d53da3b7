import { useSyncExternalStore } from "react";
import { Cell } from "./cell.ts";
import { keep, kept } from "./kept.ts";

/** What a device may choose; `system` follows its settings. */
export type Theme = "system" | "light" | "dark";
export type Contrast = "system" | "more";

const theme = new Cell<Theme>((kept("theme") as Theme | null) ?? "system");
const contrast = new Cell<Contrast>((kept("contrast") as Contrast | null) ?? "system");

/** Puts the choice, or the system's, on the page; `look.js` did the same before the first paint. */
function apply(): void {
  const system = (query: string) => matchMedia(query).matches;
  const root = document.documentElement;
  root.dataset.theme =
    theme.get() === "system" ? (system("(prefers-color-scheme: dark)") ? "dark" : "light") : theme.get();
  root.dataset.contrast = contrast.get() === "more" || system("(prefers-contrast: more)") ? "more" : "normal";
}

/** Follows the system's settings from now on. */
export function followSystem(): void {
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    matchMedia(query).addEventListener("change", apply);
  }
  apply();
}

function remember<T extends string>(name: string, cell: Cell<T>): (choice: T) => void {
  return (choice) => {
    cell.set(choice);
    keep(name, choice === "system" ? null : choice);
    apply();
  };
}

const chooseTheme = remember("theme", theme);
const chooseContrast = remember("contrast", contrast);

export function useLooks() {
  return {
    theme: useSyncExternalStore(theme.subscribe, theme.get),
    contrast: useSyncExternalStore(contrast.subscribe, contrast.get),
    chooseTheme,
    chooseContrast,
  };
}
