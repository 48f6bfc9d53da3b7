import type { ClauseDocument, DutyDocument, NationId, TreatyDocument, TreatyText } from "../../protocol.gen.ts";
import { isMember, isOver, newest } from "../../state/treaties.ts";
import { useNation } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { doneFor, meeting } from "./clauses.ts";
import { useDuty } from "./useDuty.ts";

/** What a treaty asks of one's own nation in a round, clause by clause: in money and as a part of the budget. */
export function AsksOfYou({ treaty, me }: { treaty: TreatyDocument; me: NationId }) {
  const { t } = useWords();
  const figures = useFigures();
  const budget = useNation(me)?.figures.budgetBillionsPerYear ?? 0;
  if (isOver(treaty)) {
    return null;
  }
  const { number, text } = newest(treaty);
  const binds = treaty.clausesInForce;
  const of = (clauses: readonly ClauseDocument[]) =>
    clauses.flatMap((clause, at) =>
      clause.duties.filter(({ nation }) => nation === me).map((duty) => ({ at, duty, works: clause.works })),
    );
  const outside = isMember(treaty, me)
    ? []
    : meeting(
        binds ?? treaty.clauses,
        treaty.versions.find((version) => version.number === treaty.inForce)?.text ?? text,
        me,
      );
  const inForce = treaty.versions.find((version) => version.number === treaty.inForce)?.text;
  const joins = isMember(treaty, me) || text.terms.openToAll || text.terms.parties.includes(me);
  const list = (clauses: readonly ClauseDocument[], from: TreatyText) => {
    const duties = of(clauses);
    const done = joins ? doneFor(clauses, from, me) : [];
    const given = duties.reduce((sum, { duty }) => sum + (duty.asks === "give" ? duty.amount : 0), 0);
    const asked = duties.length > 0 && (
      <>
        <ul className="asks">
          {duties.map(({ at, duty, works }) => (
            <li key={`${at} ${duty.lever} ${duty.to} ${duty.asks}`} data-sleeps={!works || undefined}>
              <span className="tiny quiet">{t("treaty.clause.number", { number: at + 1 })}</span>
              <Duty duty={duty} />
            </li>
          ))}
        </ul>
        {given > 0 && budget > 0 && (
          <p className="small asks-sum">
            {t("treaty.asks.sum", { money: figures.money(given), percent: figures.percent((given / budget) * 100, 1) })}
          </p>
        )}
      </>
    );
    return (
      <>
        {asked || (done.length === 0 && <p className="small quiet asks-none">{t("treaty.asks.nothing")}</p>)}
        {done.length > 0 && (
          <>
            <p className="small quiet asks-none">{t(asked ? "treaty.asks.done" : "treaty.asks.only")}</p>
            <Told clauses={done} />
          </>
        )}
      </>
    );
  };
  return (
    <section className="slip" aria-labelledby="asks-title">
      <div className="slip-head">
        <h2 id="asks-title">{t("treaty.asks")}</h2>
      </div>
      {treaty.status === "suspended" && <p className="small asks-none">{t("treaty.asks.asleep")}</p>}
      {binds && (
        <>
          <h3 className="asks-head">{t("treaty.asks.now", { number: treaty.inForce ?? 0 })}</h3>
          {list(binds, inForce ?? text)}
          <h3 className="asks-head">{t("treaty.asks.next", { number })}</h3>
        </>
      )}
      {list(treaty.clauses, text)}
      {outside.length > 0 && (
        <>
          <h3 className="asks-head">{t("treaty.asks.outside")}</h3>
          <Told clauses={outside} />
        </>
      )}
    </section>
  );
}

/** Clauses in their own words. */
function Told({ clauses }: { clauses: readonly ClauseDocument[] }) {
  const { say } = useWords();
  return (
    <ul className="asks meets">
      {clauses.map((clause) => (
        <li key={clause.clause} data-sleeps={!clause.works || undefined}>
          <span>{say(clause.sentence)}</span>
        </li>
      ))}
    </ul>
  );
}

function Duty({ duty }: { duty: DutyDocument }) {
  const say = useDuty();
  return <span>{say(duty)}</span>;
}
