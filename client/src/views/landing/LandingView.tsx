import { useState } from "react";
import { useWords } from "../../words/useWords.ts";
import { PageTop } from "../frame/PageTop.tsx";
import { ChartPicture } from "./ChartPicture.tsx";
import { JoinDoor } from "./JoinDoor.tsx";
import { RecentWorlds } from "./RecentWorlds.tsx";
import { type PackName, StartDoor } from "./StartDoor.tsx";

const steps = ["briefing", "table", "decision", "report"] as const;

/** The first page: join a world with its code, or start one. */
export function LandingView() {
  const { t } = useWords();
  const [pack, lay] = useState<PackName>("small-table");
  return (
    <>
      <title>{t("landing.page")}</title>
      <PageTop />
      <main id="main">
        <div className="hero">
          <div className="intro">
            <h1>{t("landing.title")}</h1>
            <p className="lead">{t("landing.lead")}</p>
          </div>
          <div className="doors">
            <RecentWorlds />
            <JoinDoor />
            <StartDoor {...{ pack, lay }} />
          </div>
          <div className="picture">
            <ChartPicture whole={pack !== "small-table"} />
            <section aria-label={t("landing.steps")}>
              <ol className="steps">
                {steps.map((step, i) => (
                  <li key={step}>
                    <p className="n" aria-hidden="true">
                      {i + 1}
                    </p>
                    <h2>{t(`phase.${step}`)}</h2>
                    <p className="small quiet">{t(`landing.step.${step}`)}</p>
                  </li>
                ))}
              </ol>
            </section>
          </div>
        </div>
      </main>
    </>
  );
}
