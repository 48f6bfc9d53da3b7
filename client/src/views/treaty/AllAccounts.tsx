import { useState } from "react";
import { Empty } from "../../parts/Empty.tsx";
import { yearOf } from "../../state/rounds.ts";
import { titleOf } from "../../state/treaties.ts";
import { useWords } from "../../words/useWords.ts";
import { Accounts } from "./Accounts.tsx";
import { Breaches } from "./Breaches.tsx";
import { Choose } from "./Choose.tsx";
import type { HomeProps } from "./TreatyHome.tsx";

/** What was promised and kept in all treaties: of every round or one, of every treaty or one. */
export function AllAccounts({ world, treaties, me }: HomeProps) {
  const { t } = useWords();
  const [round, setRound] = useState("");
  const [treaty, setTreaty] = useState("");
  const known = treaties.filter(({ accounts }) => accounts.length > 0);
  const some = known.filter((each) => treaty === "" || each.treaty === treaty);
  const rounds = [...new Set(known.flatMap(({ accounts }) => accounts.map((each) => each.round)))].sort(
    (a, b) => a - b,
  );
  const accounts = some.flatMap((each) => each.accounts).filter((each) => round === "" || each.round === Number(round));
  const broken = treaties.filter(({ breaches }) => breaches.length > 0);
  return (
    <div className="all-accounts">
      <section className="slip" aria-labelledby="ledger-title">
        <div className="slip-head">
          <h2 id="ledger-title" tabIndex={-1} data-begin>
            {t("treaty.ledger")}
          </h2>
        </div>
        {known.length === 0 ? (
          <Empty title={t("treaty.ledger.none")}>{t("treaty.ledger.none.hint")}</Empty>
        ) : (
          <>
            <div className="field-pair ledger-choice">
              <Choose
                label={t("treaty.ledger.round")}
                value={round}
                options={[
                  ["", t("treaty.ledger.rounds")],
                  ...rounds.map(
                    (each) => [String(each), t("treaty.round", { round: each, year: yearOf(world, each) })] as const,
                  ),
                ]}
                onChange={setRound}
              />
              <Choose
                label={t("treaty.ledger.treaty")}
                value={treaty}
                options={[
                  ["", t("treaty.ledger.treaties")],
                  ...known.map((each) => [each.treaty, titleOf(each)] as const),
                ]}
                onChange={setTreaty}
              />
            </div>
            <Accounts {...{ accounts, world, me }} />
          </>
        )}
      </section>
      {broken.map((each) => (
        <div key={each.treaty}>
          <h3 className="on-table broken-title">{titleOf(each)}</h3>
          <Breaches world={world} treaty={each} />
        </div>
      ))}
    </div>
  );
}
