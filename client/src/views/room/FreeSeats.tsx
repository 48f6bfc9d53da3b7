import { UserRoundMinus } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from "react-aria-components";
import type { DelegateDocument, NationDocument, Refusal } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";
import { useWords } from "../../words/useWords.ts";

/** Who sits at a nation, each with a way for the facilitator to free the seat: a lost device, a wrong nickname, somebody who went home. */
export function FreeSeats({ nation }: { nation: NationDocument }) {
  const { t, say, intl, nation: full } = useWords();
  const { free } = useTable();
  const [leaving, setLeaving] = useState<DelegateDocument>();
  const [refusal, setRefusal] = useState<Refusal>();
  const yes = async (seat: DelegateDocument["seat"]) => {
    setLeaving(undefined);
    const reply = await free({ nation: nation.nation, seat });
    setRefusal(reply.kind === "refused" ? reply.because : undefined);
  };
  return (
    <>
      {nation.delegates.map((delegate) => (
        <span key={delegate.seat} className="row free-seat">
          {delegate.nickname}
          <Button
            className="button bare icon-only"
            aria-label={t("room.free", { nickname: delegate.nickname })}
            onPress={() => setLeaving(delegate)}
          >
            <UserRoundMinus className="icon" aria-hidden="true" />
          </Button>
        </span>
      ))}
      <span role="status">{refusal && say(refusal.said)}</span>
      <I18nProvider locale={intl.locale}>
        <ModalOverlay
          className="overlay"
          isDismissable
          isOpen={leaving !== undefined}
          onOpenChange={(isOpen) => !isOpen && setLeaving(undefined)}
        >
          <Modal className="modal">
            <Dialog className="card question" role="alertdialog">
              <Heading slot="title">{t("room.free.title")}</Heading>
              {leaving && <p>{t("room.free.lead", { nickname: leaving.nickname, nation: full(nation.nation) })}</p>}
              <div className="row wrap">
                <Button className="button" onPress={() => setLeaving(undefined)}>
                  {t("room.free.no")}
                </Button>
                <Button className="button main" onPress={() => leaving && void yes(leaving.seat)}>
                  {t("room.free.yes")}
                </Button>
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </I18nProvider>
    </>
  );
}
