import { NationToken } from "../../parts/NationToken.tsx";
import type { NationId, TreatyDocument } from "../../protocol.gen.ts";
import { handOf, newest, signatureOf } from "../../state/treaties.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";

/** Who has signed, who has turned one key of two, who signed another version, and who is asked. */
export function Hands({ treaty, me }: { treaty: TreatyDocument; me: NationId | undefined }) {
  const { t, short, intl } = useWords();
  const people = new Map(
    useNations().flatMap(({ delegates }) => delegates.map(({ seat, nickname }) => [seat, nickname])),
  );
  const { number, text } = newest(treaty);
  const also = [...treaty.members.map(({ nation }) => nation), ...treaty.signatures.map(({ nation }) => nation)];
  const all = [...new Set([...text.terms.parties, ...also])];
  const rank = (nation: NationId) =>
    ["member", "signed", "half", "older", "asked", "outside"].indexOf(handOf(treaty, nation));
  return (
    <ul className="hands" aria-label={t("treaty.hands", { number })}>
      {all
        .sort((a, b) => rank(a) - rank(b))
        .map((nation) => {
          const hand = handOf(treaty, nation);
          const signature = signatureOf(treaty, nation);
          const member = treaty.members.find((each) => each.nation === nation);
          const bound = hand === "signed" || hand === "member";
          const accord = bound ? "signed" : treaty.offer ? "asked" : undefined;
          return (
            <li key={nation} data-hand={hand}>
              <NationToken nation={nation} mine={nation === me} {...(accord && { accord })} />
              <span className="tiny">
                <strong>{short(nation)}</strong>{" "}
                {t(`treaty.hand.${hand === "asked" && treaty.offer?.by === nation ? "offers" : hand}`, {
                  number: signature?.version ?? 0,
                  people: intl.formatList((signature?.seats ?? []).map((seat) => people.get(seat) ?? "?")),
                  keys: signature?.needs ?? 1,
                  leaves: member?.leavesAfter ?? 0,
                })}
                {(signature?.without.length ?? 0) > 0 && (
                  <> {t("treaty.hand.without", { count: signature?.without.length ?? 0 })}</>
                )}
              </span>
            </li>
          );
        })}
    </ul>
  );
}
