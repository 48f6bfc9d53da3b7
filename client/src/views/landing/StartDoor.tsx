import { ArrowRight, CalendarDays, ChevronDown, Hand, Hourglass, School, Zap } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { createWorld } from "../../net/api.ts";
import { Answer } from "../../parts/Answer.tsx";
import type { Refusal } from "../../protocol.gen.ts";
import { keepLead, stand } from "../../state/seats.ts";
import { useWords } from "../../words/useWords.ts";
import { go } from "../frame/route.ts";

/** The paces, the usual one first. */
const paces = [
  { pace: "class", icon: School },
  { pace: "quick", icon: Zap },
  { pace: "long", icon: Hourglass },
  { pace: "homework", icon: CalendarDays },
  { pace: "manual", icon: Hand },
] as const;

/** The packs, the first lesson first: how many nations have a seat, and how many rounds are played. */
const packs = {
  "small-table": { nations: 6, rounds: 5 },
  "world-2025": { nations: 24, rounds: 15 },
  "world-2025-short": { nations: 24, rounds: 5 },
} as const;

export type PackName = keyof typeof packs;

/** Start a world: one choice, everything else is set. */
export function StartDoor({ pack, lay }: { pack: PackName; lay: (pack: PackName) => void }) {
  const { t, say } = useWords();
  const id = useId();
  const length = packs[pack];
  const [unrated, setUnrated] = useState(false);
  const [pace, setPace] = useState<string>("class");
  const [seatsPerNation, setSeatsPerNation] = useState(1);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) {
      return;
    }
    setPending(true);
    const answer = await createWorld({ pack: unrated ? `${pack}-unrated` : pack, pace, seatsPerNation });
    setPending(false);
    if (answer.kind === "refused") {
      setRefusal(answer.because);
      return;
    }
    const { code, facilitatorToken } = answer.value;
    keepLead(code, facilitatorToken);
    stand(code, "lead");
    go(`/w/${code}`);
  };

  return (
    <section className="door" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("landing.start")}</h2>
      <p className="quiet small">{t("landing.start.lead", { pack: t(`pack.${pack}`), ...length })}</p>
      <form onSubmit={start}>
        <div className="field">
          <label htmlFor={`${id}-pack`}>{t("landing.pack")}</label>
          <select id={`${id}-pack`} value={pack} onChange={(event) => lay(event.target.value as PackName)}>
            {(Object.keys(packs) as PackName[]).map((each) => (
              <option key={each} value={each}>
                {`${t(`pack.${each}`)} · ${t(`pack.${each}.story`)}`}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="choices">
          <legend className="seen-by-readers">{t("landing.pace")}</legend>
          {paces.map(({ pace: each, icon: Icon }) => (
            <label key={each} className="choice">
              <input type="radio" name={`${id}-pace`} checked={pace === each} onChange={() => setPace(each)} />
              <span>
                <strong>{t(`pace.${each}`)}</strong>
                <span className="small quiet">{t(`pace.${each}.story`, length)}</span>
              </span>
              <Icon className="icon" aria-hidden="true" />
            </label>
          ))}
        </fieldset>
        <Details
          id={`${id}-seats`}
          seats={seatsPerNation}
          choose={setSeatsPerNation}
          unrated={unrated}
          judge={setUnrated}
        />
        <button type="submit" className="button wide" aria-disabled={pending}>
          {t("landing.start.go")}
          <ArrowRight className="icon turns" aria-hidden="true" />
        </button>
      </form>
      <div role="status">{refusal && <Answer kind="refused" title={say(refusal.said)} />}</div>
    </section>
  );
}

const seatCounts = [1, 2, 3, 4, 5, 6, 7, 8];

interface DetailsProps {
  id: string;
  seats: number;
  choose: (seats: number) => void;
  unrated: boolean;
  judge: (unrated: boolean) => void;
}

function Details({ id, seats, choose, unrated, judge }: DetailsProps) {
  const { t } = useWords();
  return (
    <details className="folded">
      <summary>
        <ChevronDown className="icon" aria-hidden="true" />
        {t("landing.details")}
      </summary>
      <div className="field inline">
        <label htmlFor={id}>{t("landing.seats")}</label>
        <select id={id} value={seats} onChange={(event) => choose(Number(event.target.value))}>
          {seatCounts.map((count) => (
            <option key={count} value={count}>
              {t("landing.seats.count", { count })}
            </option>
          ))}
        </select>
      </div>
      <label className="choice">
        <input type="checkbox" checked={unrated} onChange={(event) => judge(event.target.checked)} />
        <span>{t("landing.unrated")}</span>
      </label>
    </details>
  );
}
