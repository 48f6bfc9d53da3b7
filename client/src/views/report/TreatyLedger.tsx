import { Check, EyeOff, Gavel, Hourglass, type LucideIcon, TriangleAlert } from "lucide-react";
import { NationToken } from "../../parts/NationToken.tsx";
import { Pill, type PillTone } from "../../parts/Pill.tsx";
import { useLeverName } from "../../parts/useLeverName.ts";
import { useTreatyEvent } from "../../parts/useTreatyEvent.ts";
import type {
  ComplianceRow,
  NationId,
  ReportDocument,
  Said,
  TreatyDocument,
  TreatyEvent,
  TreatyText,
} from "../../protocol.gen.ts";
import { isMember, titleOf } from "../../state/treaties.ts";
import { useNations, useTreaties } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
import { meeting } from "../treaty/clauses.ts";
import { useAmount } from "../treaty/useAmount.ts";

const verdicts: Readonly<Record<string, readonly [LucideIcon, PillTone]>> = {
  kept: [Check, "good"],
  broken: [TriangleAlert, "warn"],
  unseen: [EyeOff, "plain"],
};

/** Each column with the class of the same column among pledges. */
const columns = [
  ["nation", "nation"],
  ["scale", "scale"],
  ["asked", "promised"],
  ["done", "given"],
  ["person", "person"],
  ["gdp", "gdp"],
  ["verdict", "verdict"],
] as const;

/** So many rows of a clause stand open; the rest is folded away. */
const few = 6;

/** What the seal did to a treaty; breaches and remedies stand in the table below. */
const turns = new Set([
  "in-force",
  "amended",
  "joined",
  "left",
  "suspended",
  "resumed",
  "expired",
  "terminated",
  "cured",
]);

interface LedgerProps {
  rows: readonly ComplianceRow[];
  mine: NationId | undefined;
  /** After the last round nothing follows a breach any more. */
  last: boolean;
}

/** What became of treaties in this round, and what they asked and what was done, as far as anybody can know: treaty by treaty, clause by clause. */
export function TreatyLedger({ report, ...own }: { report: ReportDocument } & Omit<LedgerProps, "rows">) {
  const { t } = useWords();
  const rows = report.treaties ?? [];
  const treaties = useTreaties();
  const changed = treaties.flatMap((treaty) => {
    const events = treaty.events.filter(({ kind, round }) => round === report.round && turns.has(kind));
    return events.length > 0 ? [{ treaty, events }] : [];
  });
  const all = [...new Set([...rows.map(({ treaty }) => treaty), ...changed.map(({ treaty }) => treaty.treaty)])];
  if (all.length === 0) {
    return null;
  }
  return (
    <section className="promises treaties-kept" aria-labelledby="treaties-kept-title">
      <h2 id="treaties-kept-title">{t("report.treaties")}</h2>
      {all.map((id) => {
        const some = rows.filter(({ treaty }) => treaty === id);
        const turn = changed.find(({ treaty }) => treaty.treaty === id);
        const title = some[0]?.title ?? (turn ? titleOf(turn.treaty) : "");
        return (
          <section key={id} className="pool" aria-label={title}>
            <h3>{title}</h3>
            {turn && <Turns {...turn} />}
            <Outside treaty={treaties.find(({ treaty }) => treaty === id)} round={report.round} />
            {[...new Set(some.map(({ clause }) => clause))].map((clause) => (
              <ClauseLedger key={clause} rows={some.filter((row) => row.clause === clause)} {...own} />
            ))}
          </section>
        );
      })}
    </section>
  );
}

/** What the seal did to a treaty, in a line each; whoever joined one that began stands in its first line. */
function Turns({ treaty, events }: { treaty: TreatyDocument; events: readonly TreatyEvent[] }) {
  const { t, intl, short } = useWords();
  const say = useTreatyEvent();
  const begins = events.some(({ kind }) => kind === "in-force");
  return (
    <ul className="turns">
      {begins && (
        <li>
          {t("report.treaties.begins", { nations: intl.formatList(treaty.members.map(({ nation }) => short(nation))) })}
        </li>
      )}
      {events
        .filter(({ kind }) => !begins || (kind !== "in-force" && kind !== "joined"))
        .map((event) => (
          <li key={`${event.kind} ${event.nation} ${event.clause}`}>{say(treaty, event)}</li>
        ))}
    </ul>
  );
}

/** What a treaty that works lays on those players who stay outside it. */
function Outside({ treaty, round }: { treaty: TreatyDocument | undefined; round: number }) {
  const { t, intl, short, say } = useWords();
  const played = useNations().filter(({ delegates }) => delegates.length > 0);
  if (treaty?.status !== "in-force" || (treaty.since ?? round) > round) {
    return null;
  }
  const text = treaty.versions.find(({ number }) => number === treaty.inForce)?.text;
  const outsiders = played.filter(({ nation }) => !isMember(treaty, nation));
  const met = new Map<string, { said: Said; nations: NationId[] }>();
  for (const { nation } of text ? outsiders : []) {
    for (const clause of meeting(treaty.clausesInForce ?? treaty.clauses, text as TreatyText, nation)) {
      if (clause.works) {
        met.set(clause.clause, {
          said: clause.sentence,
          nations: [...(met.get(clause.clause)?.nations ?? []), nation],
        });
      }
    }
  }
  return [...met].map(([clause, { said, nations }]) => (
    <p key={clause} className="said">
      <strong>{t("report.treaties.outside", { nations: intl.formatList(nations.map(short)) })}</strong> {say(said)}
    </p>
  ));
}

/** One clause: who broke it first, then the own nation, then the others. */
function ClauseLedger({ rows, mine, last }: LedgerProps) {
  const { t, say } = useWords();
  const sentence = rows[0] ? say(rows[0].sentence) : "";
  const rank = ({ verdict, nation }: ComplianceRow) => (verdict === "broken" ? 0 : nation === mine ? 1 : 2);
  const ordered = [...rows].sort((a, b) => rank(a) - rank(b));
  const open = Math.max(few, ordered.filter((row) => rank(row) < 2).length);
  const shown = columns.filter(
    ([column]) =>
      (column !== "person" || rows.some(({ perPerson }) => perPerson !== undefined)) &&
      (column !== "gdp" || rows.some(({ percentOfGdp }) => percentOfGdp !== undefined)),
  );
  const has = new Set<string>(shown.map(([column]) => column));
  const several = new Set(rows.map(({ asks, lever, to }) => `${asks} ${lever} ${to}`)).size > 1;
  const table = (some: readonly ComplianceRow[]) => (
    <table className="ledger" aria-label={sentence}>
      <thead>
        <tr>
          {shown.map(([column, like]) => (
            <th key={column} scope="col" className={`col-${like}`}>
              {t(`report.treaties.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {some.map((row) => (
          <Row
            key={`${row.nation} ${row.asks} ${row.lever} ${row.to}`}
            {...{ row, several, last, has }}
            mine={row.nation === mine}
          />
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      <p className="said">{sentence}</p>
      {table(ordered.slice(0, open))}
      {ordered.length > open && (
        <details className="now-why">
          <summary>{t("report.treaties.others", { count: ordered.length - open })}</summary>
          {table(ordered.slice(open))}
        </details>
      )}
    </>
  );
}

/** What a clause asked of one nation, what that nation did, and what follows. */
function Row(props: { row: ComplianceRow; mine: boolean; several: boolean; last: boolean; has: ReadonlySet<string> }) {
  const { row, mine, several, last, has } = props;
  const { t, short } = useWords();
  const figures = useFigures();
  const amount = useAmount();
  const lever = useLeverName();
  const treaty = useTreaties().find((each) => each.treaty === row.treaty);
  const breach = treaty?.breaches.find((each) => each.nation === row.nation && each.clause === row.clause);
  const remedy = treaty?.versions
    .find(({ number }) => number === treaty.inForce)
    ?.text.clauses.find(({ id }) => id === row.clause)?.remedy.kind;
  const write = (value: number) => (row.unit === "billions" ? figures.money(value) : amount(value, row.unit));
  const { promised, delivered, verdict, perPerson, percentOfGdp } = row;
  const full = Math.max(promised, delivered ?? 0, 1e-9);
  const done = delivered === undefined ? "–" : write(delivered);
  const [icon, tone] = verdicts[verdict] ?? [EyeOff, "plain"];
  return (
    <tr data-mine={mine || undefined}>
      <th scope="row" className="col-nation">
        <span className="row">
          <NationToken nation={row.nation} mine={mine} />
          <span>
            {short(row.nation)}
            {several && row.lever && <span className="tiny quiet block">{lever(row.lever, row.to)}</span>}
          </span>
        </span>
      </th>
      <td className="col-scale">
        <div
          className="scale promise"
          role="img"
          aria-label={t("report.treaties.bar", { done, asked: write(promised) })}
        >
          <i className="bound" style={{ "--share": ((delivered ?? 0) / full) * 100 }} />
          <b className="gate" style={{ "--at": (promised / full) * 100 }} />
        </div>
        <span className="given-of">
          {done === write(promised) ? done : t("report.treaties.doneOf", { done, asked: write(promised) })}
        </span>
      </td>
      <td className="col-promised">{write(promised)}</td>
      <td className="col-given">
        <strong>{done}</strong>
      </td>
      {has.has("person") && (
        <td className="col-person">
          {perPerson === undefined
            ? "–"
            : row.unit === "gigatonnes"
              ? `${figures.number(perPerson, 1)} t`
              : figures.dollars(perPerson)}
        </td>
      )}
      {has.has("gdp") && (
        <td className="col-gdp">{percentOfGdp === undefined ? "–" : figures.percent(percentOfGdp, 2)}</td>
      )}
      <td className="col-verdict">
        <Pill icon={icon} tone={tone}>
          {t(`report.treaties.verdict.${verdict}` as WordKey)}
        </Pill>
        {row.remedied && !last && (
          <span className="tiny worse follows">
            <Gavel className="icon" aria-hidden="true" />
            {t("report.treaties.remedied", { remedy: remedy ?? "none" })}
          </span>
        )}
        {breach && !row.remedied && !last && remedy && remedy !== "none" && (
          <span className="tiny follows">
            <Hourglass className="icon" aria-hidden="true" />
            {t("report.treaties.mend", { round: breach.cureUntil })}
          </span>
        )}
      </td>
    </tr>
  );
}
