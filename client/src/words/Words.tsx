import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { IntlProvider } from "react-intl";
import { surely } from "../net/surely.ts";
import { keep, kept } from "../state/kept.ts";
import { firstLanguage, type LanguageCode, languages } from "./languages.ts";

interface LanguageChoice {
  language: LanguageCode;
  choose(language: LanguageCode): void;
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

  useEffect(() => {
    let current = true;
    void surely(languages[language].load).then(({ default: messages }) => {
      if (current) {
        document.documentElement.lang = language;
        document.documentElement.dir = languages[language].dir;
        setShown({ language, messages });
      }
    });
    return () => {
      current = false;
    };
  }, [language]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: LanguageCode) => {
        keep("language", next);
        setLanguage(next);
      },
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
