import type { IntlShape } from "react-intl";

/** A number as people type it in the page's language, with or without the marks between thousands. */
export function readNumber(text: string, intl: Pick<IntlShape, "formatNumber">): number {
  const thousands = intl.formatNumber(0.5).includes(",") ? /\.(?=\d{3}(\D|$))/g : /,(?=\d{3}(\D|$))/g;
  const plain = text.replace(/[^\d.,−-]/g, "").replace("−", "-");
  return Number.parseFloat(plain.replace(thousands, "").replace(",", "."));
}
