import { Copy, MonitorOff } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { useJoinLink } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";
import { lazyView } from "../frame/lazyView.ts";
import { spacedCode } from "../frame/route.ts";

const QrCode = lazyView(() => import("./QrCode.tsx").then((file) => file.QrCode));

/** Names that mean "this machine" on every machine: nobody else can come in by them. */
const onlyHere = /^(localhost|127\..*|\[::1\])$/;

/** How others come in: the code in large letters, the address, and the same as a picture; no picture of an address that no phone can open. */
export function JoinCode({ code, large = false }: { code: string; large?: boolean }) {
  const { t } = useWords();
  const link = useJoinLink(code);
  const { host, hostname } = new URL(link);
  const here = onlyHere.test(hostname);
  return (
    <section
      className={`slip codebox ${large ? "large" : ""}`}
      data-here={here || undefined}
      aria-label={t("room.code")}
    >
      <div>
        <p className="small quiet">{t("room.code.lead", { address: host })}</p>
        <p className="code">{spacedCode(code)}</p>
        <CopyLink link={link} large={large} />
        {here && (
          <p className="small only-here">
            <MonitorOff className="icon" aria-hidden="true" />
            <span>{t("room.only-here")}</span>
          </p>
        )}
      </div>
      {!here && (
        <Suspense fallback={<span className="qr" />}>
          <QrCode link={link} label={t("room.qr")} />
        </Suspense>
      )}
    </section>
  );
}

/** The clipboard is missing on plain http; then the link is simply there to be selected. */
function CopyLink({ link, large }: { link: string; large: boolean }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  if (!("clipboard" in navigator)) {
    return <p className="small quiet join-link">{link}</p>;
  }
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false), // Forbidden by the browser: the link stays where it is, to be selected.
    );
  return (
    <p className="row wrap">
      {large && <span className="small quiet join-link">{link}</span>}
      <Button className="button bare" onPress={() => void copy()}>
        <Copy className="icon" aria-hidden="true" />
        <span aria-live="polite">{t(copied ? "room.copied" : "room.copy")}</span>
      </Button>
    </p>
  );
}
