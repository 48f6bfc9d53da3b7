import { recentWorlds } from "../../state/recent.ts";
import { leadOf, seatsOf } from "../../state/seats.ts";
import { useWords } from "../../words/useWords.ts";
import { follow, spacedCode } from "../frame/route.ts";

/** The way back into worlds where this device has a place. */
export function RecentWorlds() {
  const { t } = useWords();
  const codes = recentWorlds();
  if (codes.length === 0) {
    return null;
  }
  return (
    <section className="door recent" aria-labelledby="recent">
      <h2 id="recent">{t("landing.recent")}</h2>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <a className="button" href={leadOf(code) ? `/w/${code}` : `/join/${code}`} onClick={follow}>
              <strong>{spacedCode(code)}</strong>
              <Place code={code} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ code }: { code: string }) {
  const { t, short } = useWords();
  const [seat] = seatsOf(code);
  const lead = leadOf(code) !== null;
  return (
    <span className="small quiet">
      {lead || !seat ? t("landing.recent.lead") : `${seat.nickname} · ${short(seat.nation)}`}
    </span>
  );
}
