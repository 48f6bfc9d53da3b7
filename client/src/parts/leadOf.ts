import type { ReportDocument, Said } from "../protocol.gen.ts";

/** The sentence under a headline; what the headline has just said of the promises is not said again. */
export function leadOf({ headline, lead }: Pick<ReportDocument, "headline" | "lead">): Said {
  const { made, kept } = lead.arguments;
  const told =
    lead.arguments.asked === undefined &&
    (headline.key === "headline.silence" || (headline.key === "headline.kept" && made === kept));
  return told ? { ...lead, key: "lead.given" } : lead;
}
