import { Languages } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { useWords } from "../../words/useWords.ts";
import { lazyView } from "./lazyView.ts";

const SightsMenu = lazyView(() => import("./SightsMenu.tsx").then((file) => file.SightsMenu));

/** Sight, sound and language: what each reader chooses for this device. */
export function Sights() {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button bare icon-only"
        aria-label={t("sights.title")}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Languages className="icon" aria-hidden="true" />
      </button>
      {open && (
        <Suspense fallback={null}>
          <SightsMenu trigger={button} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
