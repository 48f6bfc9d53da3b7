import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { type Contrast, type Theme, useLooks } from "../../state/looks.ts";
import { useSound } from "../../state/sound.ts";
import { languageCodes, languages } from "../../words/languages.ts";
import { useWords } from "../../words/useWords.ts";
import { useLanguage } from "../../words/Words.tsx";

/** The choices themselves, laid out under their button: Escape or a tap beside them closes. */
export function SightsMenu({ trigger, close }: { trigger: RefObject<HTMLButtonElement | null>; close: () => void }) {
  const { t } = useWords();
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const place = trigger.current?.getBoundingClientRect();
    sheet.current?.showModal();
    if (place) {
      const end =
        document.documentElement.dir === "rtl" ? place.left : document.documentElement.clientWidth - place.right;
      sheet.current?.style.setProperty("inset-block-start", `${place.bottom + 6}px`);
      sheet.current?.style.setProperty("inset-inline-end", `${Math.max(8, end)}px`);
    }
  }, [trigger]);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={sheet}
      className="popover sights-sheet"
      aria-label={t("sights.title")}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div className="sights">
        <LanguageChoice />
        <LookChoices />
      </div>
    </dialog>,
    document.body,
  );
}

function LanguageChoice() {
  const { t } = useWords();
  const { language, choose } = useLanguage();
  return (
    <Choices label={t("sights.language")}>
      {languageCodes.map((code) => (
        <Choice key={code} chosen={language === code} choose={() => choose(code)} lang={code}>
          {languages[code].name}
        </Choice>
      ))}
    </Choices>
  );
}

const themes: readonly Theme[] = ["system", "light", "dark"];
const contrasts: readonly Contrast[] = ["system", "more"];

function LookChoices() {
  const { t } = useWords();
  const { theme, contrast, chooseTheme, chooseContrast } = useLooks();
  const { sound, chooseSound } = useSound();
  return (
    <>
      <Choices label={t("sights.theme")}>
        {themes.map((choice) => (
          <Choice key={choice} chosen={theme === choice} choose={() => chooseTheme(choice)}>
            {t(`sights.theme.${choice}`)}
          </Choice>
        ))}
      </Choices>
      <Choices label={t("sights.contrast")}>
        {contrasts.map((choice) => (
          <Choice key={choice} chosen={contrast === choice} choose={() => chooseContrast(choice)}>
            {t(`sights.contrast.${choice}`)}
          </Choice>
        ))}
      </Choices>
      <Choices label={t("sights.sound")}>
        <Choice chosen={!sound} choose={() => chooseSound(false)}>
          {t("sights.sound.off")}
        </Choice>
        <Choice chosen={sound} choose={() => chooseSound(true)}>
          {t("sights.sound.on")}
        </Choice>
      </Choices>
    </>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="sight">
      <legend className="tiny quiet">{label}</legend>
      <div className="segments">{children}</div>
    </fieldset>
  );
}

/** One of a few: a native radio under a word, so that arrow keys and readers work as they always do. */
function Choice(props: { chosen: boolean; choose: () => void; lang?: string; children: string }) {
  const id = useId();
  return (
    <label className="segment" htmlFor={id} lang={props.lang}>
      <input id={id} type="radio" className="seen-by-readers" checked={props.chosen} onChange={props.choose} />
      {props.children}
    </label>
  );
}
