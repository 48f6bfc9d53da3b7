import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useFigures } from "../../words/useFigures.ts";
import { useWords } from "../../words/useWords.ts";
import type { QuestionState } from "./useQuestion.ts";

/** Which round to play again: the rounds that were played are kept, and a new future begins there. */
export function RewindQuestion(props: {
  question: QuestionState;
  world: WorldDocument;
  rewind: (round: number) => void;
}) {
  const { question, world, rewind } = props;
  const { t } = useWords();
  const figures = useFigures();
  const years = world.toYear - world.fromYear;
  const rounds = Array.from({ length: playedRounds(world) }, (_, i) => {
    const from = world.fromYear - years * (world.round - 1 - i);
    return { round: i + 1, from, to: from + years };
  });
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={question.isOpen} onOpenChange={question.setOpen}>
      <Modal className="modal">
        <Dialog className="card question">
          <Heading slot="title">{t("room.do.rewind")}</Heading>
          <p>{t("room.rewind.lead")}</p>
          <div className="stack">
            {rounds.map(({ round, from, to }) => (
              <Button
                key={round}
                className="button"
                onPress={() => {
                  question.setOpen(false);
                  rewind(round);
                }}
              >
                {t("room.rewind.round", { round, years: figures.years(from, to) })}
              </Button>
            ))}
            <Button className="button bare" onPress={() => question.setOpen(false)}>
              {t("room.end.no")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** How many rounds have a record: while a report is shown, its own round counts too. */
export function playedRounds(world: WorldDocument): number {
  return world.phase === "report" || world.phase === "ended" ? world.round : world.round - 1;
}
