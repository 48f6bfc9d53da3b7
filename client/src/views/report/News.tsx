import { FormattedMessage, useIntl } from "react-intl";
import { NationToken } from "../../parts/NationToken.tsx";
import type { NationId, NewsLine } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";

/** Nothing in the newspaper: a nation that went on as before. */
const quiet = "news.waits";

/** One line from each nation that did something or fared otherwise; all others in one line. */
export function News({ news, mine }: { news: readonly NewsLine[]; mine: NationId | undefined }) {
  const words = useWords();
  const intl = useIntl();
  const told = news
    .filter(({ headline }) => headline.key !== quiet)
    .sort((a, b) => Number(b.nation === mine) - Number(a.nation === mine));
  const others = news.filter(({ headline }) => headline.key === quiet);
  return (
    <section className="news" aria-labelledby="news-title">
      <h2 id="news-title">
        <FormattedMessage id="report.news" />
      </h2>
      <ul>
        {told.map((line) => (
          <li key={line.nation}>
            <NationToken nation={line.nation} mine={line.nation === mine} />
            <div>
              <h3>{words.say(line.headline)}</h3>
              <p>{words.say(line.detail)}</p>
            </div>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className="small quiet">
          <FormattedMessage id="report.news.none" /> {intl.formatList(others.map(({ nation }) => words.short(nation)))}.
        </p>
      )}
    </section>
  );
}
