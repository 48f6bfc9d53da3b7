import { FormattedMessage } from "react-intl";
import { DomainMark } from "../../parts/DomainMark.tsx";
import type { ChallengeDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";

/** How far each open challenge is: what its pool was given in the last round, of what it needs. */
export function ChallengeBars({ challenges, round }: { challenges: readonly ChallengeDocument[]; round: number }) {
  const words = useWords();
  const open = challenges.filter((challenge) => challenge.figures.opensInRound <= round);
  return (
    <section className="slip challenge-bars" aria-labelledby="bars-title">
      <div className="slip-head">
        <h2 id="bars-title">
          <FormattedMessage id="table.challenges" />
        </h2>
      </div>
      <ul>
        {open.map(({ challenge, figures: facts }) => (
          <li key={challenge}>
            <DomainMark domain={facts.domain} />
            <h3>{words.name("challenge", challenge)}</h3>
            <GivenBar
              given={facts.givenBillionsPerYear}
              needed={facts.neededBillionsPerYear}
              played={round > facts.opensInRound}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GivenBar({ given, needed, played }: { given: number; needed: number | undefined; played: boolean }) {
  const figures = useFigures();
  const full = Math.max(needed ?? 0, given, 0.001) * (needed === undefined ? 1.25 : 1);
  const values = { given: figures.money(given), needed: figures.money(needed ?? 0) };
  const what = needed === undefined ? "alone" : needed > 0 ? "needed" : "enough";
  return (
    <div className="pledge-scale">
      <div className="scale" aria-hidden="true">
        <i className="given" style={{ "--share": (given / full) * 100 }} />
      </div>
      <p className="scale-note">
        <span>{played && <FormattedMessage id="table.bars.given" values={values} />}</span>
        <span>
          <FormattedMessage id={`table.bars.${what}`} values={values} />
        </span>
      </p>
    </div>
  );
}
