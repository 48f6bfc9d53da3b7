type Catalogue = Record<string, string>;

interface Language {
  /** In the language itself. */
  name: string;
  dir: "ltr" | "rtl";
  /** What the first pages say, and all that is only said once a world plays. */
  first: () => Promise<{ words: Catalogue }>;
  later: () => Promise<{ words: Catalogue }>;
  /** What is only said in worlds with domains that not every pack has. */
  domains: () => Promise<{ words: Catalogue }>;
}

/** The languages of the game. A further one is a catalogue beside these and a line here. */
export const languages = {
  en: {
    name: "English",
    dir: "ltr",
    first: () => import("words:en-first"),
    later: () => import("words:en-later"),
    domains: () => import("words:en-domains"),
  },
  es: {
    name: "Español",
    dir: "ltr",
    first: () => import("words:es-first"),
    later: () => import("words:es-later"),
    domains: () => import("words:es-domains"),
  },
} as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

export const languageCodes = Object.keys(languages) as readonly LanguageCode[];

const isLanguage = (code: string | null | undefined): code is LanguageCode => !!code && code in languages;

/** The language kept on this device, else the first of the browser's that we have, else English. */
export function firstLanguage(kept: string | null, wanted: readonly string[]): LanguageCode {
  const spoken = wanted.map((tag) => tag.split("-")[0]);
  return [kept, ...spoken].find(isLanguage) ?? "en";
}
