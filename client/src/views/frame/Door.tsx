import type { ReactNode } from "react";
import { useWords } from "../../words/useWords.ts";
import { PageTop } from "./PageTop.tsx";
import { follow } from "./route.ts";

/** A quiet page with one thing to say and a way on: no such address, no such world, an old page. */
export function Door({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <PageTop />
      <main id="main" className="lone">
        <h1>{title}</h1>
        {children}
        <p className="row wrap">
          {action}
          <a className={action ? "button bare" : "button main"} href="/" onClick={follow}>
            {t("frame.home")}
          </a>
        </p>
      </main>
    </>
  );
}
