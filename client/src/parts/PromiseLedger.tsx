import {
  Check,
  CircleMinus,
  Gift,
  Handshake,
  Hourglass,
  type LucideIcon,
  TrendingDown,
  TrendingUp,
} from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import type { NationId, PromiseRow } from "../protocol.gen.ts";
import { useFigures } from "../words/useFigures.ts";
import { useWords } from "../words/useWords.ts";
import { NationToken } from "./NationToken.tsx";
import { Pill, type PillTone } from "./Pill.tsx";
import { useOfferWords } from "./useOfferWords.ts";

const verdicts: Readonly<Record<string, readonly [LucideIcon, PillTone]>> = {
  kept: [Check, "good"],
  more: [TrendingUp, "good"],
  short: [TrendingDown, "warn"],
  "silent-gift": [Gift, "plain"],
  unmet: [Hourglass, "plain"],
  treaty: [Handshake, "good"],
  "treaty-short": [TrendingDown, "warn"],
  nothing: [CircleMinus, "plain"],
};

const nobody: ReadonlySet<NationId> = new Set();

const parts = [
  ["bound", "given"],
  ["extra", "more"],
  ["missing", "missing"],
] as const;

const columns = ["nation", "scale", "promised", "given", "person", "gdp", "verdict"] as const;

/** Promised against given, nation by nation: as money, per person and as a part of the economy. */
export function PromiseLedger({
  rows,
  mine,
  label,
  free = nobody,
}: {
  rows: readonly PromiseRow[];
  mine?: NationId;
  label: string;
  /** The nations that nobody plays: their silence is no news. */
  free?: ReadonlySet<NationId>;
}) {
  const words = useWords();
  const told = rows.filter((row) => row.verdict !== "nothing");
  const silent = rows.filter((row) => row.verdict === "nothing" && !free.has(row.nation));
  const offers = useOfferWords();
  const offered = rows.filter((row) => row.offer);
  const unplayed = rows.length - told.length - silent.length;
  const table = (
    <table className="ledger" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`col-${column}`}>
              <FormattedMessage id={`report.ledger.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((row) => (
          <LedgerRow key={row.nation} row={row} mine={row.nation === mine} />
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      {told.length > 0 && table}
      {offered.length > 0 && (
        <ul className="offers small" aria-label={words.t("report.ledger.offers")}>
          {offered.map(({ nation, offer }) => (
            <li key={nation}>
              <NationToken nation={nation} mine={nation === mine} />
              {offer &&
                words.t(`report.ledger.offer.${offer.held ? "held" : "unmet"}`, {
                  nation: words.short(nation),
                  offer: offers.offer(offer),
                })}
            </li>
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <div className="silent small">
          <FormattedMessage id={told.length === 0 ? "report.ledger.allSilent" : "report.ledger.silent"} />
          <ul>
            {silent.map((row) => (
              <li key={row.nation}>
                <NationToken nation={row.nation} mine={row.nation === mine} /> {words.short(row.nation)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {unplayed > 0 && (
        <p className="silent small">
          <FormattedMessage id="report.ledger.free" values={{ count: unplayed }} />
        </p>
      )}
    </>
  );
}

/** What the parts of the ledger's bars mean. */
export function LedgerKey() {
  return (
    <p className="ledger-key tiny quiet" aria-hidden="true">
      {parts.map(([part, word]) => (
        <span key={part} className="row">
          <span className="scale promise">
            <i className={part} style={{ "--share": 100 }} />
          </span>
          <FormattedMessage id={`report.ledger.key.${word}`} />
        </span>
      ))}
    </p>
  );
}

/** What one nation said and what it did. */
function LedgerRow({ row, mine }: { row: PromiseRow; mine: boolean }) {
  const intl = useIntl();
  const figures = useFigures();
  const words = useWords();
  const money = (amount: number | undefined) => (amount === undefined ? "–" : figures.money(amount));
  const [icon, tone] = verdicts[row.verdict] ?? [CircleMinus, "plain"];
  // Whoever announced nothing else has said it in a treaty.
  const word = row.promisedBillionsPerYear ?? row.askedBillionsPerYear;
  const promised = word ?? 0;
  // What a treaty asked was promised, though nobody announced it.
  const bound = row.verdict === "treaty" ? row.givenBillionsPerYear : Math.min(row.givenBillionsPerYear, promised);
  const full = Math.max(promised, row.givenBillionsPerYear, 1e-9);
  return (
    <tr data-mine={mine || undefined}>
      <th scope="row" className="col-nation">
        <span className="row">
          <NationToken nation={row.nation} mine={mine} />
          <span>{words.short(row.nation)}</span>
        </span>
      </th>
      <td className="col-scale">
        <div
          className="scale promise"
          role="img"
          aria-label={intl.formatMessage(
            { id: "report.ledger.bar" },
            { given: money(row.givenBillionsPerYear), promised: money(word) },
          )}
        >
          <i className="bound" style={{ "--share": (bound / full) * 100 }} />
          <i
            className="extra"
            style={{ "--share": (Math.max(0, row.givenBillionsPerYear - Math.max(promised, bound)) / full) * 100 }}
          />
        </div>
        <span className="given-of">
          {promised > 0 ? (
            <FormattedMessage
              id="report.ledger.givenOf"
              values={{ given: money(row.givenBillionsPerYear), promised: figures.money(promised) }}
            />
          ) : (
            money(row.givenBillionsPerYear)
          )}
        </span>
      </td>
      <td className="col-promised">{money(word)}</td>
      <td className="col-given">
        <strong>{money(row.givenBillionsPerYear)}</strong>
      </td>
      <td className="col-person">
        {row.givenPerPerson === 0 ? "–" : figures.dollars(row.givenPerPerson, row.givenPerPerson < 9.95 ? 2 : 0)}
      </td>
      <td className="col-gdp">{row.givenPercentOfGdp === 0 ? "–" : figures.percent(row.givenPercentOfGdp, 2)}</td>
      <td className="col-verdict">
        <Pill icon={icon} tone={tone}>
          <FormattedMessage
            id={`report.verdict.${row.verdict}`}
            values={{ amount: figures.money(Math.abs(promised - row.givenBillionsPerYear)) }}
          />
        </Pill>
      </td>
    </tr>
  );
}
