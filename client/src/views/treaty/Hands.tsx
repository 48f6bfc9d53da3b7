import { NationToken } from "../../parts/NationToken.tsx";
import type { NationId, TreatyDocument } from "../../protocol.gen.ts";
import { amended, type Hand, handOf, isMember, newest, signatureOf } from "../../state/treaties.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { useNarrow } from "../table/useNarrow.ts";

/** While an amendment is proposed, members stand here as bound: who signed it is said beside it. */
const handIn = (treaty: TreatyDocument, nation: NationId) =>
  amended(treaty) && isMember(treaty, nation) ? "member" : handOf(treaty, nation);

const wordOf = (hand: Hand, treaty: TreatyDocument, nation: NationId) =>
  hand === "asked" && treaty.offer?.by === nation
    ? "offers"
    : hand === "member" && treaty.status === "suspended"
      ? "asleep"
      : hand;

/** Who has signed, who has turned one key of two, who signed another version, and who is asked. */
export function Hands({ treaty, me }: { treaty: TreatyDocument; me: NationId | undefined }) {
  const { t, short, intl } = useWords();
  const nations = useNations();
  const played = new Set(nations.filter(({ delegates }) => delegates.length > 0).map(({ nation }) => nation));
  const people = new Map(nations.flatMap(({ delegates }) => delegates.map(({ seat, nickname }) => [seat, nickname])));
  const { number, text } = amended(treaty) ?? newest(treaty);
  const also = [...treaty.members.map(({ nation }) => nation), ...treaty.signatures.map(({ nation }) => nation)];
  const all = [...new Set([...text.terms.parties, ...also])];
  const [few, narrow] = [6, useNarrow()];
  const rank = (nation: NationId) =>
    ["member", "signed", "half", "older", "asked", "outside"].indexOf(handIn(treaty, nation));
  const ordered = all.sort((a, b) => rank(a) - rank(b));
  const asked = ordered.filter(
    (nation) => nation !== me && nation !== treaty.offer?.by && handOf(treaty, nation) === "asked",
  );
  // Whom a treaty waits for fills a small page, and whom it need not wait for any page.
  const folded = asked.length > few && (narrow || treaty.inForce !== undefined) ? asked : [];
  const list = (nations: readonly NationId[], label: string) => (
    <ul className="hands" aria-label={label}>
      {nations.map((nation) => {
        const hand = handIn(treaty, nation);
        const signature = signatureOf(treaty, nation);
        const member = treaty.members.find((each) => each.nation === nation);
        const bound = hand === "signed" || hand === "member";
        const accord = bound ? "signed" : treaty.offer ? "asked" : undefined;
        return (
          <li key={nation} data-hand={hand}>
            <NationToken nation={nation} mine={nation === me} {...(accord && { accord })} />
            <span className="tiny">
              <strong>{short(nation)}</strong>{" "}
              {t(`treaty.hand.${wordOf(hand, treaty, nation)}`, {
                number: signature?.version ?? 0,
                people: intl.formatList((signature?.seats ?? []).map((seat) => people.get(seat) ?? "?")),
                keys: signature?.needs ?? 1,
                leaves: member?.leavesAfter ?? 0,
              })}
              {hand === "asked" && !played.has(nation) && <>: {t("table.nation.free")}</>}
              {(signature?.without.length ?? 0) > 0 && (
                <> {t("treaty.hand.without", { count: signature?.without.length ?? 0 })}</>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {list(
        ordered.filter((nation) => !folded.includes(nation)),
        t("treaty.hands", { number }),
      )}
      {folded.length > 0 && (
        <details className="folded">
          <summary>{t("treaty.hands.asked", { count: folded.length })}</summary>
          {list(folded, t("treaty.hands.asked", { count: folded.length }))}
        </details>
      )}
    </>
  );
}
