import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says something to screen readers without moving the focus. */
export const useAnnounce = () => useContext(AnnounceContext);

/** The one live region of the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<readonly [string, number]>(["", 0]);
  const announce = useCallback((text: string) => setSaid(([, count]) => [text, count + 1]), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="seen-by-readers" aria-live="polite" data-announcer>
        <p key={said[1]}>{said[0]}</p>
      </div>
    </AnnounceContext>
  );
}
