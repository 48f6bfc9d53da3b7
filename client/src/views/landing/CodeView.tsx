import { useWords } from "../../words/useWords.ts";
import { PageTop } from "../frame/PageTop.tsx";
import { JoinDoor } from "./JoinDoor.tsx";

/** Where the host's short link leads: only the code is missing. */
export function CodeView() {
  const { t } = useWords();
  return (
    <>
      <title>{t("landing.page")}</title>
      <PageTop />
      <main id="main" className="lone">
        <h1>{t("landing.title")}</h1>
        <JoinDoor />
      </main>
    </>
  );
}
