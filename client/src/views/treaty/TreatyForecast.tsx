import { useState } from "react";
import { Turned, useChangeWords } from "../../parts/Foreseen.tsx";
import { shownOf } from "../../parts/foreseen.ts";
import { NationToken } from "../../parts/NationToken.tsx";
import type { NationId, TreatyDocument } from "../../protocol.gen.ts";
import { amended, isMember, newest } from "../../state/treaties.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import { Choose } from "./Choose.tsx";
import { effectsOf, inPercent } from "./effects.ts";
import { useTreatyForecast } from "./useTreatyForecast.ts";

/** Where the newest version leads the world and each nation, against the world without it. */
export function TreatyForecast({ treaty, me, writes }: { treaty: TreatyDocument; me: NationId; writes: boolean }) {
  const { t, short, say } = useWords();
  const figures = useFigures();
  const write = useChangeWords();
  const { foreseen, because } = useTreatyForecast(treaty);
  const [figure, choose] = useState("income");
  const { number } = newest(treaty);
  const works = treaty.inForce === number;
  const amends = amended(treaty) !== undefined;
  const known = foreseen?.nations[0]?.figures ?? [];
  return (
    <section className="slip ahead-of" aria-labelledby="ahead-title" aria-busy={!foreseen && !because}>
      <div className="slip-head">
        <h2 id="ahead-title">
          {t(works ? "treaty.ahead.force" : amends ? "treaty.ahead.amends" : "treaty.ahead", { number })}
        </h2>
      </div>
      {!foreseen ? (
        <p className="small quiet asks-none">{because ? say(because.said) : t("treaty.ahead.wait")}</p>
      ) : (
        <>
          <p className="tiny quiet asks-none">
            {t(works ? "treaty.ahead.ended" : amends ? "treaty.ahead.older" : "treaty.ahead.against", {
              year: foreseen.year,
              number: amends ? (treaty.inForce ?? 0) : foreseen.version,
            })}
          </p>
          {(writes || foreseen.version !== number) && <p className="tiny quiet asks-none">{t("treaty.ahead.saved")}</p>}
          <dl className="ahead-world">
            {foreseen.world.map(shownOf).map((shown) => (
              <div key={shown.figure}>
                <dt>{write.name(shown)}</dt>
                <dd>
                  <strong className="ltr">{write.value(shown)}</strong>{" "}
                  <Turned shown={shown} words={write.change(shown)} />
                </dd>
              </div>
            ))}
          </dl>
          <div className="ahead-choice">
            <Choose
              label={t("treaty.ahead.figure")}
              value={figure}
              options={known.map((each) => [each.figure, write.name(each)])}
              onChange={choose}
            />
          </div>
          <table className="effects">
            <tbody>
              {effectsOf(
                works
                  ? foreseen.nations.map((each) => ({ ...each, signs: isMember(treaty, each.nation) }))
                  : foreseen.nations,
                figure,
              ).map(({ nation, signs, change, better, share }) => (
                <tr key={nation} data-mine={nation === me || undefined}>
                  <th scope="row">
                    <span className="row">
                      <NationToken
                        nation={nation}
                        mine={nation === me}
                        {...(signs && { accord: works ? "signed" : "asked" })}
                      />
                      <span>
                        {short(nation)}
                        {!signs && <span className="tiny quiet"> {t("treaty.ahead.outside")}</span>}
                      </span>
                    </span>
                  </th>
                  <td>
                    <span className="balance even" aria-hidden="true">
                      <span>{!better && <i className="down" style={{ "--v": share }} />}</span>
                      <span>{better && <i className="up" style={{ "--v": share }} />}</span>
                    </span>
                  </td>
                  <td
                    className={`effect-number ltr ${Math.abs(change) < 0.05 ? "quiet" : better ? "better" : "worse"}`}
                  >
                    {figures.signed(Math.abs(change) < 0.05 ? 0 : change, 1)}
                    {inPercent(figure) ? "\u202f%" : ""}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
