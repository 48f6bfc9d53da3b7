import { NationToken } from "../../parts/NationToken.tsx";
import type { NationId } from "../../protocol.gen.ts";
import { useNations } from "../../state/useDocument.ts";
import { useWords } from "../../words/useWords.ts";

/** Some of the nations: each is a counter that is pressed in or out. */
export function NationsPick(props: {
  label: string;
  all: readonly NationId[];
  chosen: readonly NationId[];
  me: NationId | undefined;
  /** Cannot be pressed out. */
  fixed?: NationId | undefined;
  onChange(chosen: readonly NationId[]): void;
}) {
  const { label, all, chosen, me, fixed, onChange } = props;
  const { t, short } = useWords();
  const played = new Set(useNations().flatMap(({ nation, delegates }) => (delegates.length > 0 ? [nation] : [])));
  const turn = (nation: NationId) =>
    onChange(all.filter((each) => (each === nation ? !chosen.includes(each) : chosen.includes(each))));
  return (
    <fieldset className="nations-pick">
      <legend>{label}</legend>
      {all.map((nation) => (
        <button
          key={nation}
          type="button"
          aria-pressed={chosen.includes(nation)}
          disabled={nation === fixed}
          onClick={() => turn(nation)}
        >
          <NationToken nation={nation} mine={nation === me} free={!played.has(nation)} />
          {short(nation)}
          {!played.has(nation) && <span className="tiny quiet"> {t("table.nation.free")}</span>}
        </button>
      ))}
    </fieldset>
  );
}
