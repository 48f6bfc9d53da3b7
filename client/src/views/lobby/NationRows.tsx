import { Check } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../parts/Button.tsx";
import { NationToken } from "../../parts/NationToken.tsx";
import { Pill } from "../../parts/Pill.tsx";
import type { NationDocument, NationId, You } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { lazyView } from "../frame/lazyView.ts";

/** Only whoever leads frees seats: its question is loaded for them alone. */
const FreeSeats = lazyView(() => import("../room/FreeSeats.tsx").then((file) => file.FreeSeats));

interface NationRowsProps {
  nations: readonly NationDocument[];
  seatsPerNation: number;
  you: You;
  chosen: NationId | undefined;
  /** Absent when there is nothing to choose. */
  choose: ((nation: NationId) => void) | undefined;
}

/** Every nation of the table: what it is, who plays it, and a place when there is one. */
export function NationRows({ nations, ...props }: NationRowsProps) {
  const { t } = useWords();
  return (
    <>
      <div className="nation-row nation-head tiny quiet" aria-hidden="true">
        <span />
        <span>{t("lobby.nation")}</span>
        <span className="nation-facts">
          <span>{t("lobby.income")}</span>
          <span>{t("lobby.poverty")}</span>
          <span>{t("lobby.carbon")}</span>
        </span>
        <span>{t("lobby.delegates")}</span>
        <span />
      </div>
      <ul className="nation-rows">
        {nations.map((nation) => (
          <NationRow key={nation.nation} nation={nation} {...props} />
        ))}
      </ul>
    </>
  );
}

function NationRow({
  nation,
  seatsPerNation,
  you,
  chosen,
  choose,
}: Omit<NationRowsProps, "nations"> & { nation: NationDocument }) {
  const { t, nation: full } = useWords();
  const figures = useFigures();
  const { figures: facts, delegates } = nation;
  const mine = you.nation === nation.nation;
  const open = delegates.length < seatsPerNation;
  const words = delegates.length > 0 ? "lobby.join.label" : "lobby.take.label";
  return (
    <li className="nation-row" data-mine={mine || chosen === nation.nation || undefined}>
      <NationToken nation={nation.nation} mine={mine} away={delegates.length === 0 && !mine} large />
      <div className="nation-name">
        <strong>{full(nation.nation)}</strong>
        <span className="tiny quiet">
          {t("lobby.facts", {
            people: figures.people(facts.populationMillions),
            economy: figures.money(facts.gdpTrillions * 1000),
          })}
        </span>
      </div>
      <dl className="nation-facts small">
        <div>
          <dt className="seen-by-readers">{t("lobby.income")}</dt>
          <dd>{figures.dollars(facts.medianIncomePerDay)}</dd>
        </div>
        <div>
          <dt className="seen-by-readers">{t("lobby.poverty")}</dt>
          <dd>{figures.percent(facts.povertyPercent, facts.povertyPercent < 10 ? 1 : 0)}</dd>
        </div>
        <div>
          <dt className="seen-by-readers">{t("lobby.carbon")}</dt>
          <dd>{t("lobby.carbon.value", { tonnes: (facts.emissionsGigatonnes * 1000) / facts.populationMillions })}</dd>
        </div>
      </dl>
      <p className="small nation-people">
        {delegates.length > 0 && you.role === "facilitator" ? (
          <Suspense fallback={delegates.map((delegate) => delegate.nickname).join(", ")}>
            <FreeSeats nation={nation} />
          </Suspense>
        ) : delegates.length > 0 ? (
          delegates.map((delegate) => delegate.nickname).join(", ")
        ) : (
          <span className="quiet">{t("lobby.nobody")}</span>
        )}
      </p>
      <div className="nation-go">
        {mine ? (
          <Pill icon={Check} tone="good">
            {t("lobby.yours")}
          </Pill>
        ) : !open ? (
          <span className="pill">{t("lobby.full")}</span>
        ) : (
          choose && (
            <Button
              className="button"
              aria-pressed={chosen === nation.nation}
              aria-label={t(words, { nation: full(nation.nation) })}
              onPress={() => choose(nation.nation)}
            >
              {t(delegates.length > 0 ? "lobby.join" : "lobby.take")}
            </Button>
          )
        )}
      </div>
    </li>
  );
}
