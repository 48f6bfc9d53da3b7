import { Pause } from "./waiting.ts";

/** Loads a file of this page, whatever it takes. */
export async function surely<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await serverIsBack();
  }
  try {
    return await load();
  } catch (problem) {
    reloadOnce(problem);
    return new Promise<T>(() => undefined); // This page is on its way out.
  }
}

const beat = new Pause();

/** Waits until the server answers at all. */
async function serverIsBack(): Promise<void> {
  for (;;) {
    try {
      await fetch("/", { method: "HEAD", cache: "no-store" });
      return;
    } catch {
      await beat.for(1_000); // fetch fails only while the server cannot be reached.
    }
  }
}

const mark = "worldtable.reloaded";

function reloadOnce(problem: unknown): void {
  const last = Number(sessionStorage.getItem(mark) ?? 0);
  if (Date.now() - last < 30_000) {
    throw problem; // Loading anew did not help: say so.
  }
  sessionStorage.setItem(mark, String(Date.now()));
  location.reload();
}
