import { useWords } from "../../words/useWords.ts";

/** The first stop of the tab key. */
export function SkipLink() {
  const { t } = useWords();
  return (
    <a className="skip" href="#main">
      {t("frame.skip")}
    </a>
  );
}
