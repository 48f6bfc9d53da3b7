import { Brand } from "../../parts/Brand.tsx";
import { useWords } from "../../words/useWords.ts";
import { Sights } from "./Sights.tsx";
import { SkipLink } from "./SkipLink.tsx";

/** The head of pages outside a world. */
export function PageTop() {
  const { t } = useWords();
  return (
    <>
      <SkipLink />
      <header className="top">
        <Brand />
        <nav className="push" aria-label={t("sights.title")}>
          <Sights />
        </nav>
      </header>
    </>
  );
}
