import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type Asked, modelCard } from "../../net/api.ts";
import { DomainMark } from "../../parts/DomainMark.tsx";
import { PackText } from "../../parts/PackText.tsx";
import type { ModelCard } from "../../protocol.gen.ts";
import { useWords } from "../../words/useWords.ts";
import "./nation.css";

/** How real the model of a domain is, on one sheet over the table. */
export function ModelCardSheet({ domain, onClose }: { domain: string; onClose: () => void }) {
  const { t, say, name, intl } = useWords();
  const sheet = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Asked<ModelCard>>();
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  useEffect(() => {
    let here = true;
    void modelCard(domain).then((answer) => here && setAsked(answer));
    return () => {
      here = false;
    };
  }, [domain]);
  const text = asked?.kind === "done" ? asked.value.text : undefined;
  return createPortal(
    <dialog className="nation-page" ref={sheet} aria-labelledby="model-card-title" onClose={onClose}>
      <header>
        <DomainMark domain={domain} />
        <div>
          <h2 id="model-card-title">{name("domain", domain)}</h2>
          <p className="tiny quiet">{t("howReal.ask")}</p>
        </div>
        <button
          type="button"
          className="button icon-only"
          aria-label={t("howReal.close")}
          onClick={() => sheet.current?.close()}
        >
          <X className="icon" aria-hidden="true" />
        </button>
      </header>
      <div className="model-card">
        {text && <PackText markdown={text[intl.locale] ?? text[intl.locale.split("-")[0] ?? ""] ?? text.en ?? ""} />}
        {!asked && <p role="status">{t("howReal.waiting")}</p>}
        {asked?.kind === "refused" && <p role="alert">{say(asked.because.said)}</p>}
      </div>
    </dialog>,
    document.body,
  );
}
