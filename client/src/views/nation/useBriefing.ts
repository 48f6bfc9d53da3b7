import { useIntl } from "react-intl";
import type { BriefingDocument } from "../../protocol.gen.ts";
import { useDocument, useYou } from "../../state/useDocument.ts";

/** What only your nation is told, in your language; undefined without a seat, or when the pack tells nothing. */
export function useBriefing(): string | undefined {
  const { locale } = useIntl();
  const text = useDocument<BriefingDocument>(`briefing/${useYou()?.nation ?? ""}`)?.text;
  return text?.[locale] ?? text?.[locale.split("-")[0] ?? ""] ?? text?.en;
}
