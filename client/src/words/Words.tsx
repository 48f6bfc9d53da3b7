import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { IntlProvider } from "react-intl";
import { surely } from "../net/surely.ts";
import { keep, kept } from "../state/kept.ts";
import { firstLanguage, type LanguageCode, languages } from "./languages.ts";

interface LanguageChoice {
  language: LanguageCode;
  choose(language: LanguageCode): void;
  /** Asks for what is only said in worlds with domains that not every pack has. */
  wantDomains(): void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** The language of the page and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) {
    throw new Error("Words stand around every view.");
  }
  return choice;
}

/** Puts the words of one language around the page; the former language stays until the next has come. */
export function Words({ children, fixed }: { children: ReactNode; fixed?: LanguageCode }) {
  const [language, setLanguage] = useState<LanguageCode>(
    () => fixed ?? firstLanguage(kept("language"), navigator.languages ?? []),
  );
  const [shown, setShown] = useState<{ language: LanguageCode; messages: Record<string, string> }>();

  const [wanted, setWanted] = useState(false);

  // The first words show the first page; another language takes over when all of it has come.
  const spoken = useRef(false);

  useEffect(() => {
    let current = true;
    const { first, later, domains, dir } = languages[language];
    const show = (messages: Record<string, string>) => {
      document.documentElement.lang = language;
      document.documentElement.dir = dir;
      setShown({ language, messages });
    };
    void (async () => {
      const { words } = await surely(first);
      if (current && !spoken.current) {
        spoken.current = true;
        show(words);
      }
      const more = await Promise.all([surely(later), ...(wanted ? [surely(domains)] : [])]);
      const all = Object.assign({}, words, ...more.map((part) => part.words));
      if (current) {
        show(all);
      }
    })();
    return () => {
      current = false;
    };
  }, [language, wanted]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: LanguageCode) => {
        keep("language", next);
        setLanguage(next);
      },
      wantDomains: () => setWanted(true),
    }),
    [language],
  );
  if (!shown) {
    return null;
  }
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={shown.language} messages={shown.messages} defaultLocale="en">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
