import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../../words/useWords.ts";

export interface EndQuestionState {
  open: boolean;
  ask: () => void;
  close: () => void;
}

export function useEndQuestion(): EndQuestionState {
  const [open, setOpen] = useState(false);
  return { open, ask: () => setOpen(true), close: () => setOpen(false) };
}

/** Ending a world cannot be taken back: asked once more. */
export function EndQuestion({ question, end }: { question: EndQuestionState; end: () => void }) {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={question.open}
      onOpenChange={(open) => (open ? question.ask() : question.close())}
    >
      <Modal className="modal">
        <Dialog className="card question" role="alertdialog">
          <Heading slot="title">{t("room.end.title")}</Heading>
          <p>{t("room.end.lead")}</p>
          <div className="row wrap push">
            <Button className="button" onPress={question.close}>
              {t("room.end.no")}
            </Button>
            <Button
              className="button main"
              onPress={() => {
                question.close();
                end();
              }}
            >
              {t("room.end.yes")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
