import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../../words/useWords.ts";
import type { QuestionState } from "./useQuestion.ts";

/** Ending a world cannot be taken back: asked once more. */
export function EndQuestion({ question, end }: { question: QuestionState; end: () => void }) {
  const { t } = useWords();
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={question.isOpen} onOpenChange={question.setOpen}>
      <Modal className="modal">
        <Dialog className="card question" role="alertdialog">
          <Heading slot="title">{t("room.end.title")}</Heading>
          <p>{t("room.end.lead")}</p>
          <div className="row wrap">
            <Button className="button" onPress={() => question.setOpen(false)}>
              {t("room.end.no")}
            </Button>
            <Button
              className="button main"
              onPress={() => {
                question.setOpen(false);
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
