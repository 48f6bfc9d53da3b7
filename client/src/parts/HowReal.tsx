import { Suspense, useState } from "react";
import { lazyView } from "../views/frame/lazyView.ts";
import { useWords } from "../words/useWords.ts";

const ModelCardSheet = lazyView(() => import("../views/nation/ModelCardSheet.tsx").then((file) => file.ModelCardSheet));

/** Opens the card of the model behind a meter, lever or challenge; `spelled` in words, else as a mark. */
export function HowReal({ domain, spelled = false }: { domain: string; spelled?: boolean }) {
  const { t, name } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="how-real"
        data-spelled={spelled || undefined}
        aria-label={t("howReal.of", { domain: name("domain", domain) })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t(spelled ? "howReal.ask" : "howReal.mark")}
      </button>
      {open && (
        <Suspense fallback={null}>
          <ModelCardSheet domain={domain} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
