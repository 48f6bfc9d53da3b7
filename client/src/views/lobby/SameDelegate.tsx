import { UserRound } from "lucide-react";
import { Button } from "../../parts/Button.tsx";
import { NationToken } from "../../parts/NationToken.tsx";
import type { KeptSeat } from "../../state/seats.ts";
import { useWords } from "../../words/useWords.ts";
import { PageTop } from "../frame/PageTop.tsx";

/** Someone comes back by the link on a device that held a seat: the same person, or somebody else? */
export function SameDelegate(props: {
  code: string;
  seats: readonly KeptSeat[];
  sit: (seat: KeptSeat) => void;
  somebodyElse: () => void;
}) {
  const { t, short } = useWords();
  return (
    <>
      <PageTop />
      <main id="main" className="lone">
        <h1>{t("same.title")}</h1>
        <p className="quiet">{t("same.lead")}</p>
        <div className="stack">
          {props.seats.map((seat, i) => (
            <Button
              key={seat.seat}
              className={`button seat-choice ${i === 0 ? "main" : ""}`}
              onPress={() => props.sit(seat)}
            >
              <NationToken nation={seat.nation} />
              <span>
                <strong>{seat.nickname}</strong>
                <span className="small">{short(seat.nation)}</span>
              </span>
            </Button>
          ))}
          <Button className="button seat-choice" onPress={props.somebodyElse}>
            <UserRound className="icon" aria-hidden="true" />
            <span>
              <strong>{t("same.else")}</strong>
              <span className="small quiet">{t("same.else.lead")}</span>
            </span>
          </Button>
        </div>
      </main>
    </>
  );
}
