import { Component, type ReactNode } from "react";
import { useWords } from "../../words/useWords.ts";
import { Door } from "./Door.tsx";

/** Stands around the page: when a view breaks it says so and offers to load the page again. */
export class Mishap extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useWords();
  const reload = (
    <button type="button" className="button main" onClick={() => location.reload()}>
      {t("frame.reload")}
    </button>
  );
  return (
    <Door title={t("frame.broken")} action={reload}>
      <p>{t("frame.broken.lead")}</p>
    </Door>
  );
}
