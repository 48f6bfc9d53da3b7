import chart from "../../look/chart.svg?url";
import { NationToken } from "../../parts/NationToken.tsx";
import type { NationDocument, NationId } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";

/** Where each seat's token lies on the chart, in percent of its width and height. */
const seats = [
  { nation: "USA", x: 23, y: 22.8 },
  { nation: "CHN", x: 72.9, y: 25.2 },
  { nation: "EUN", x: 49, y: 19 },
  { nation: "IND", x: 67.2, y: 39.4 },
  { nation: "EAC", x: 57.4, y: 58.6 },
  { nation: "SIS", x: 31.1, y: 39.9 },
] as const;

/** The six seats of Small Table on the chart: a picture, the list is elsewhere. In the lobby it shows who is there; of a pack with more seats the whole world stands for them. */
export function ChartPicture({
  mine,
  nations,
  whole,
}: {
  mine?: NationId | undefined;
  nations?: readonly NationDocument[];
  whole?: boolean;
}) {
  const { t } = useWords();
  const isFree = (code: NationId) =>
    nations?.find((each) => each.nation === code)?.delegates.length === 0 && code !== mine;
  return (
    <div className="neatline">
      <div className="sheet-map">
        <svg
          className="chart-map"
          viewBox="0 2 1000 435"
          role="img"
          aria-label={t(whole ? "landing.chart.whole" : "landing.chart")}
        >
          <use href={`${chart}#ocean`} className="ocean" />
          <use href={`${chart}#graticule`} className="graticule" />
          <use href={`${chart}#rest`} className={whole ? "land" : "land rest"} />
          {seats.map(({ nation }) => (
            <use key={nation} href={`${chart}#${nation}`} className={nation === mine ? "land me" : "land"} />
          ))}
        </svg>
        <div className="pins" aria-hidden="true">
          {!whole &&
            seats.map(({ nation, x, y }) => (
              <span key={nation} style={{ "--x": x, "--y": y }}>
                <NationToken nation={nation} mine={nation === mine} away={isFree(nation)} />
              </span>
            ))}
        </div>
      </div>
    </div>
  );
}
