import { CircleCheck, CircleDashed } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { NationToken } from "../../parts/NationToken.tsx";
import type { GuessRow, NationId } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";

/** What was guessed at the briefing and what came; the own guess first. */
export function Guesses({ guesses, mine }: { guesses: readonly GuessRow[]; mine: NationId | undefined }) {
  const words = useWords();
  if (guesses.length === 0) {
    return null;
  }
  const sorted = [...guesses].sort((a, b) => Number(b.nation === mine) - Number(a.nation === mine));
  const right = guesses.filter((guess) => guess.guess === guess.came).length;
  return (
    <section className="guesses-told" aria-labelledby="guesses-title">
      <h2 id="guesses-title">
        <FormattedMessage id="report.guesses" />
      </h2>
      <p className="small quiet">
        <FormattedMessage id="report.guesses.right" values={{ right, all: guesses.length }} />
      </p>
      <ul>
        {sorted.map((guess) => {
          const hit = guess.guess === guess.came;
          const Icon = hit ? CircleCheck : CircleDashed;
          return (
            <li key={`${guess.nation}/${guess.meter}`} data-mine={guess.nation === mine || undefined}>
              <NationToken nation={guess.nation} mine={guess.nation === mine} />
              <span>
                <strong>{words.short(guess.nation)}</strong>
                <span className="small">
                  <FormattedMessage
                    id="report.guess"
                    values={{
                      meter: words.name("meter", guess.meter),
                      guess: words.name("part.drift", guess.guess),
                      came: words.name("part.drift", guess.came),
                    }}
                  />
                </span>
              </span>
              <span className={hit ? "small better" : "small quiet"}>
                <Icon className="icon" aria-hidden="true" />
                <FormattedMessage id={hit ? "report.guess.right" : "report.guess.wrong"} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
