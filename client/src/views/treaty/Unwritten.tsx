import { Empty } from "../../parts/Empty.tsx";
import { useWords } from "../../words/useWords.ts";
import { useShownAfter } from "../frame/useShownAfter.ts";

/** Longer than a treaty that was just put on the table takes to come back. */
const arrival = 1_000;

/** The page of a treaty that is not there: a rewind went back before it was written. */
export function Unwritten({ onList }: { onList(): void }) {
  const { t } = useWords();
  const shown = useShownAfter(arrival);
  return (
    <section className="slip unwritten" role="status">
      {shown && (
        <Empty
          title={t("treaty.unwritten")}
          action={
            <button type="button" className="button main" onClick={onList}>
              {t("treaty.unwritten.list")}
            </button>
          }
        >
          {t("treaty.unwritten.why")}
        </Empty>
      )}
    </section>
  );
}
