import { MessagesSquare, X } from "lucide-react";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { perPerson } from "../../map/mapFacts.ts";
import { Change } from "../../parts/Change.tsx";
import { NationToken } from "../../parts/NationToken.tsx";
import { PackText } from "../../parts/PackText.tsx";
import type { ChallengeDocument, NationDocument, NationFigures, ReportDocument } from "../../protocol.gen.ts";
import { useYou } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { lazyView } from "../frame/lazyView.ts";
import { pairOf } from "../talk/rooms.ts";
import { useTalkPlace } from "../talk/useTalkPlace.ts";
import { NationPartners } from "./NationPartners.tsx";
import { NationPromises } from "./NationPromises.tsx";
import { placeOf } from "./placeOf.ts";
import { useBriefing } from "./useBriefing.ts";
import "./nation.css";

const NationGoals = lazyView(() => import("./NationGoals.tsx").then((file) => file.NationGoals));

export interface NationPageProps {
  nation: NationDocument;
  /** All nations, beside which this one's figures are read. */
  nations: readonly NationDocument[];
  challenges: readonly ChallengeDocument[];
  report?: ReportDocument | undefined;
  mine?: boolean;
  onClose: () => void;
}

/** Everything that everybody may know of one nation, on one sheet over the table. */
export function NationPage(props: NationPageProps) {
  const { nation, nations, challenges, report, mine = false, onClose } = props;
  const { t, intl, short, nation: fullName } = useWords();
  const figures = useFigures();
  const briefing = useBriefing();
  const sheet = useRef<HTMLDialogElement>(null);
  const own = useYou()?.nation;
  const [, talk] = useTalkPlace();
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  const facts = nation.figures;
  const all = nations.map((each) => each.figures);
  const row = (
    id: string,
    value: string,
    of: (row: NationFigures) => number,
    change?: readonly [amount: number, unit: string, lowerIsBetter: boolean],
  ) => (
    <Fact
      key={id}
      id={id}
      value={value}
      place={all.some((each) => of(each) !== of(facts)) ? placeOf(facts, all, of) : undefined}
      change={change}
    />
  );
  const people = nation.delegates.map(({ nickname }) => nickname);
  return (
    <dialog className="nation-page" ref={sheet} aria-labelledby="nation-page-title" onClose={onClose}>
      <header>
        <NationToken nation={nation.nation} mine={mine} large />
        <div>
          <h2 id="nation-page-title">{fullName(nation.nation)}</h2>
          <p className="tiny quiet">
            {!nation.playable
              ? t("table.nation.rules")
              : people.length > 0
                ? t("nationPage.playedBy", { people: intl.formatList(people) })
                : t("table.nation.free")}
          </p>
        </div>
        <button
          type="button"
          className="button icon-only"
          aria-label={t("nationPage.close")}
          onClick={() => sheet.current?.close()}
        >
          <X className="icon" aria-hidden="true" />
        </button>
      </header>
      {own && !mine && nation.playable && (
        <p className="nation-write">
          <button
            type="button"
            className="button"
            onClick={() => {
              sheet.current?.close();
              talk(pairOf(own, nation.nation));
            }}
          >
            <MessagesSquare className="icon" aria-hidden="true" />
            {t("talk.with", { nation: short(nation.nation) })}
          </button>
        </p>
      )}
      <div className="nation-parts">
        {mine && briefing !== undefined && (
          <section className="own-briefing">
            <h3>{t("nationPage.briefing")}</h3>
            <PackText markdown={briefing} level={4} />
          </section>
        )}
        <Part title="nationPage.economy">
          {row("income", figures.dollars(facts.medianIncomePerDay), (each) => each.medianIncomePerDay)}
          {row("economy", figures.money(facts.gdpTrillions * 1000), (each) => each.gdpTrillions)}
          {row("perPerson", figures.dollars(facts.gdpPerPerson, 0), (each) => each.gdpPerPerson, [
            facts.gdpPerPersonChange,
            "dollars",
            false,
          ])}
          {row("budget", figures.money(facts.budgetBillionsPerYear), (each) => each.budgetBillionsPerYear)}
        </Part>
        <Part title="nationPage.people">
          {row("people", figures.people(facts.populationMillions), (each) => each.populationMillions)}
          {row("poverty", figures.percent(facts.povertyPercent, 1), (each) => each.povertyPercent, [
            facts.povertyChange,
            "percent",
            true,
          ])}
        </Part>
        <Part title="nationPage.emissions">
          {row("emissions", `${figures.number(facts.emissionsGigatonnes, 2)} Gt`, (each) => each.emissionsGigatonnes)}
          {row("emissionsEach", `${figures.number(perPerson(facts), 1)} t`, perPerson)}
          {row("carbonPrice", figures.dollars(facts.carbonPrice, 0), (each) => each.carbonPrice)}
        </Part>
        <Part title="nationPage.trust">
          {row("reputation", figures.number(facts.reputation), (each) => each.reputation, [
            facts.reputationChange,
            "points",
            false,
          ])}
          {row("given", figures.money(facts.givenBillionsPerYear), (each) => each.givenBillionsPerYear)}
        </Part>
        {facts.society && (
          <Suspense fallback={null}>
            <NationGoals society={facts.society} nations={nations} />
          </Suspense>
        )}
        <NationPartners {...{ nation, nations }} />
        <NationPromises nation={nation.nation} challenges={challenges} report={report} />
      </div>
    </dialog>
  );
}

function Part({ title, children }: { title: WordKey; children: ReactNode }) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t(title)}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Fact(props: {
  id: string;
  value: string;
  /** Nobody's while all are equal. */
  place: { rank: number; count: number } | undefined;
  change: readonly [amount: number, unit: string, lowerIsBetter: boolean] | undefined;
}) {
  const { t } = useWords();
  const { id, value, place, change } = props;
  return (
    <div className="nation-fact">
      <dt>{t(`nationPage.fact.${id}` as WordKey)}</dt>
      <dd>
        <strong>{value}</strong>
        {change && <Change amount={change[0]} unit={change[1]} lowerIsBetter={change[2]} />}
        <span className="tiny quiet">{place && t("nationPage.place", place)}</span>
      </dd>
    </div>
  );
}
