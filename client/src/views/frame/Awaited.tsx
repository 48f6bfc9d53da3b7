import { useShownAfter } from "./useShownAfter.ts";

/** Says what is awaited once it takes longer than a blink. */
export function Awaited({ children }: { children: string }) {
  const shown = useShownAfter(300);
  return <main className="awaited">{shown && <p role="status">{children}</p>}</main>;
}
