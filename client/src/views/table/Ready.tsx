import { Check, Undo2 } from "lucide-react";
import { useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Answer } from "../../parts/Answer.tsx";
import { Button } from "../../parts/Button.tsx";
import type { WorldDocument } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { usePlay } from "../../state/usePlay.ts";
import { useWords } from "../../words/useWords.ts";
import { useCaughtFocus } from "../frame/catchFocus.ts";

export interface ReadyProps {
  world: WorldDocument;
  ready: boolean;
  /** Why it cannot be said yet. */
  blocked?: string | undefined;
  /** What this would break: said, never in the way. */
  warning?: readonly string[];
  /** What has to happen first, such as saving the plan; false stops. */
  before?: () => Promise<boolean>;
}

/** Says that the nation is done with this phase, and takes that back. */
export function Ready({ world, ready, blocked, before, warning = [] }: ReadyProps) {
  const intl = useIntl();
  const words = useWords();
  const { play, pending, refusal } = usePlay();
  const say = async (next: boolean) => {
    if (next && before && !(await before())) {
      return;
    }
    await play({ kind: "set-ready", ready: next });
  };
  const here = useRef<HTMLDivElement>(null);
  useCaughtFocus(here, "button", ready);
  return (
    <div className="ready" ref={here}>
      {warning.map((line) => (
        <p key={line} className="tiny worse">
          {line}
        </p>
      ))}
      {ready ? (
        <div className="ready-done">
          <p className="ready-word">
            <Check className="icon" aria-hidden="true" />
            <FormattedMessage id={`table.ready.done.${world.phase}`} />
          </p>
          <Button className="link" isDisabled={pending || world.collecting} onPress={() => void say(false)}>
            <Undo2 className="icon" aria-hidden="true" />
            <FormattedMessage id="table.ready.undo" />
          </Button>
        </div>
      ) : (
        <Button
          className="button main wide"
          isDisabled={pending || blocked !== undefined || world.collecting}
          onPress={() => void say(true)}
        >
          <Check className="icon" aria-hidden="true" />
          <FormattedMessage id={`table.ready.${world.phase}`} />
        </Button>
      )}
      {blocked ? <p className="tiny worse">{blocked}</p> : <ReadyCount world={world} />}
      {refusal && (
        <Answer kind="refused" title={intl.formatMessage({ id: "table.ready.refused" })}>
          {words.say(refusal.said)}
        </Answer>
      )}
    </div>
  );
}

/** How many nations are done, as counters and in words. */
export function ReadyCount({ world }: { world: WorldDocument }) {
  const nations = useNations();
  const seated = nations.filter((nation) => nation.playable && nation.delegates.length > 0);
  const ready = seated.filter((nation) => nation.ready).length;
  return (
    <p className="ready-count small">
      <FormattedMessage id="table.readyCount" values={{ ready, all: seated.length || world.nations.length }} />
    </p>
  );
}
