import { FormattedMessage } from "react-intl";
import { NationToken } from "../../parts/NationToken.tsx";
import type { NationId, NewsLine } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";

/** One line from each nation. */
export function News({ news, mine }: { news: readonly NewsLine[]; mine: NationId | undefined }) {
  const words = useWords();
  return (
    <section className="news" aria-labelledby="news-title">
      <h2 id="news-title">
        <FormattedMessage id="report.news" />
      </h2>
      <ul>
        {news.map((line) => (
          <li key={line.nation}>
            <NationToken nation={line.nation} mine={line.nation === mine} />
            <div>
              <h3>{words.say(line.headline)}</h3>
              <p>{words.say(line.detail)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
