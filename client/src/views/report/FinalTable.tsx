import { FormattedMessage, useIntl } from "react-intl";
import { Change } from "../../parts/Change.tsx";
import { changeOf } from "../../parts/meterFigures.ts";
import { NationToken } from "../../parts/NationToken.tsx";
import type { FinalRow, NationId } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

const columns = ["nation", "income", "poverty", "promises", "given", "reputation"] as const;

/** More nations than this are read in two parts. */
const mostRows = 8;
/** More promises than this are counted, not drawn. */
const mostDots = 6;

interface FinalTableProps {
  rows: readonly FinalRow[];
  mine: NationId | undefined;
}

/** Each nation beside the same nation in the world that never cooperated; at a large table those who neither promised nor gave are folded away. */
export function FinalTable({ rows, mine }: FinalTableProps) {
  const acted = (row: FinalRow) => row.nation === mine || row.promisesMade > 0 || row.givenBillions > 0;
  const told = rows.filter(acted).sort((a, b) => Number(b.nation === mine) - Number(a.nation === mine));
  const others = rows.filter((row) => !acted(row));
  if (rows.length <= mostRows || told.length === 0 || others.length === 0) {
    return <NationRows rows={rows} mine={mine} />;
  }
  return (
    <>
      <NationRows rows={told} mine={mine} />
      <details className="now-why">
        <summary>
          <FormattedMessage id="final.page.others" values={{ count: others.length }} />
        </summary>
        <NationRows rows={others} mine={mine} />
      </details>
    </>
  );
}

function NationRows({ rows, mine }: FinalTableProps) {
  const words = useWords();
  const figures = useFigures();
  return (
    <table className="final-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`col-${column}`}>
              <FormattedMessage id={`final.page.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.nation} data-mine={row.nation === mine || undefined}>
            <th scope="row" className="col-nation">
              <span className="row">
                <NationToken nation={row.nation} mine={row.nation === mine} />
                <span>{words.short(row.nation)}</span>
              </span>
            </th>
            <td>
              <CellName column="income" />
              <strong>{figures.dollars(row.medianIncomePerDay)}</strong>
              <span className="against tiny quiet">
                <FormattedMessage id="final.page.against" values={{ value: figures.dollars(row.medianIncomeAlone) }} />
              </span>
              <Change
                amount={changeOf(row.medianIncomeAlone, row.medianIncomePerDay, "dollars-per-day")}
                unit="dollars-per-day"
                lowerIsBetter={false}
              />
            </td>
            <td>
              <CellName column="poverty" />
              <strong>{figures.percent(row.povertyPercent, 1)}</strong>
              <span className="against tiny quiet">
                <FormattedMessage id="final.page.against" values={{ value: figures.percent(row.povertyAlone, 1) }} />
              </span>
              <Change amount={changeOf(row.povertyAlone, row.povertyPercent, "percent")} unit="percent" lowerIsBetter />
            </td>
            <td>
              <CellName column="promises" />
              <Promises made={row.promisesMade} kept={row.promisesKept} />
            </td>
            <td className="col-given">
              <CellName column="given" />
              {figures.money(row.givenBillions)}
            </td>
            <td className="col-reputation">
              <CellName column="reputation" />
              {figures.number(row.reputation)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The column's name inside its cell, where the page is too narrow for columns. */
function CellName({ column }: { column: (typeof columns)[number] }) {
  return (
    <span className="cell-name">
      <FormattedMessage id={`final.page.column.${column}`} />
    </span>
  );
}

/** A dot for a promise kept, a hollow diamond for one that was not. */
function Promises({ made, kept }: { made: number; kept: number }) {
  const intl = useIntl();
  const signs = Array.from({ length: made <= mostDots ? made : 0 }, (_, i) => ({ id: `${i}`, kept: i < kept }));
  return (
    <span className="promise-dots">
      <span aria-hidden="true">
        {signs.map((sign) => (
          <i key={sign.id} data-kept={sign.kept || undefined} />
        ))}
      </span>
      <span className="small">
        {made === 0
          ? intl.formatMessage({ id: "final.page.promisesNone" })
          : intl.formatMessage({ id: "final.page.promises" }, { kept, made })}
      </span>
    </span>
  );
}
