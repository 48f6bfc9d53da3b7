import { Check, EyeOff, Gavel, Hourglass, type LucideIcon, TriangleAlert } from "lucide-react";
import { NationToken } from "../../parts/NationToken.tsx";
import { Pill, type PillTone } from "../../parts/Pill.tsx";
import { useLeverName } from "../../parts/useLeverName.ts";
import type { ComplianceRow, NationId } from "../../protocol.gen.ts";
import { useTreaties } from "../../state/useDocument.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords, type WordKey } from "../../words/useWords.ts";
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

interface LedgerProps {
  rows: readonly ComplianceRow[];
  mine: NationId | undefined;
  /** After the last round nothing follows a breach any more. */
  last: boolean;
}

/** What treaties asked in this round and what was done, as far as anybody can know: treaty by treaty, clause by clause. */
export function TreatyLedger(props: LedgerProps) {
  const { rows, ...own } = props;
  const { t } = useWords();
  const treaties = [...new Set(rows.map(({ treaty }) => treaty))];
  return (
    <section className="promises treaties-kept" aria-labelledby="treaties-kept-title">
      <h2 id="treaties-kept-title">{t("report.treaties")}</h2>
      {treaties.map((treaty) => {
        const some = rows.filter((row) => row.treaty === treaty);
        const title = some[0]?.title ?? "";
        return (
          <section key={treaty} className="pool" aria-label={title}>
            <h3>{title}</h3>
            {[...new Set(some.map(({ clause }) => clause))].map((clause) => (
              <ClauseLedger key={clause} rows={some.filter((row) => row.clause === clause)} {...own} />
            ))}
          </section>
        );
      })}
    </section>
  );
}

/** One clause: who broke it first, then the own nation, then the others. */
function ClauseLedger({ rows, mine, last }: LedgerProps) {
  const { t, say } = useWords();
  const sentence = rows[0] ? say(rows[0].sentence) : "";
  const rank = ({ verdict, nation }: ComplianceRow) => (verdict === "broken" ? 0 : nation === mine ? 1 : 2);
  const ordered = [...rows].sort((a, b) => rank(a) - rank(b));
  const open = Math.max(few, ordered.filter((row) => rank(row) < 2).length);
  const several = new Set(rows.map(({ asks, lever, to }) => `${asks} ${lever} ${to}`)).size > 1;
  const table = (some: readonly ComplianceRow[]) => (
    <table className="ledger" aria-label={sentence}>
      <thead>
        <tr>
          {columns.map(([column, like]) => (
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
            {...{ row, several, last }}
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
function Row(props: { row: ComplianceRow; mine: boolean; several: boolean; last: boolean }) {
  const { row, mine, several, last } = props;
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
        <span className="given-of">{t("report.treaties.doneOf", { done, asked: write(promised) })}</span>
      </td>
      <td className="col-promised">{write(promised)}</td>
      <td className="col-given">
        <strong>{done}</strong>
      </td>
      <td className="col-person">
        {perPerson === undefined
          ? "–"
          : row.unit === "gigatonnes"
            ? `${figures.number(perPerson, 1)} t`
            : figures.dollars(perPerson)}
      </td>
      <td className="col-gdp">{percentOfGdp === undefined ? "–" : figures.percent(percentOfGdp, 2)}</td>
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
