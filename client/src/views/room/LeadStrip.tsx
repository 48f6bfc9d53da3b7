import { Presentation } from "lucide-react";
import { Button } from "../../parts/Button.tsx";
import { leadOf, type Standing } from "../../state/seats.ts";
import { useWords } from "../../words/useWords.ts";

/** Whoever leads this world and plays in it too goes back to the clock from here. */
export function LeadStrip({ code, choose }: { code: string; choose: (standing: Standing) => void }) {
  const { t } = useWords();
  if (!leadOf(code)) {
    return null;
  }
  return (
    <aside className="lead-strip on-table" aria-label={t("room.lead")}>
      <p className="small">{t("room.lead.also")}</p>
      <Button className="button bare" onPress={() => choose("lead")}>
        <Presentation className="icon" aria-hidden="true" />
        {t("room.lead")}
      </Button>
    </aside>
  );
}
