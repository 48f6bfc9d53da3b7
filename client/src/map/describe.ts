import type { NationId } from "../protocol.gen.ts";
import type { Figures } from "../words/useFigures.ts";
import type { Speaker } from "../words/useWords.ts";
import { shownArcs } from "./arcs.ts";
import type { MapArc, MapLayer, NationState } from "./model.ts";

/** Who plays a nation and how it stands to what is being agreed, in words. */
export function stateInWords({ t, intl }: Speaker, state: NationState | undefined, mine: boolean): readonly string[] {
  const people = intl.formatList(state?.people ?? []);
  const seating = mine ? "you" : (state?.seating ?? "free");
  return [t(`map.state.${seating}`, { people }), ...(state?.accord ? [t(`map.state.${state.accord}`)] : [])];
}

/** A nation in one line: its name, its state and the figure that is shown. */
export function inOneLine(
  words: Speaker,
  nation: NationId,
  state: NationState | undefined,
  mine: boolean,
  layer: MapLayer | undefined,
  lines = "",
): string {
  const parts = [...stateInWords(words, state, mine)];
  if (layer) {
    parts.push(`${words.name("map.layer", layer.id)}: ${figureInWords(words, nation, layer)}`);
  }
  if (lines) {
    parts.push(lines);
  }
  return words.t("map.line", { nation: words.short(nation), code: nation, facts: parts.join(". ") });
}

export function figureInWords({ t }: Speaker, nation: NationId, layer: MapLayer): string {
  const value = layer.values.get(nation);
  return value === undefined ? t("map.key.none") : layer.print(value);
}

/** A fund or a nation: where a line goes. */
export function receiver({ name, short }: Speaker, to: string): string {
  const fund = name("pool", to);
  return fund === to ? short(to) : fund;
}

/** A nation's lines, the largest first: with whom, and how much. */
export function linesInWords(words: Speaker, figures: Figures, nation: NationId, arcs: readonly MapArc[]): string {
  const own = arcs.filter(({ from, to }) => from === nation || to === nation);
  const kind = own[0]?.kind;
  return kind === undefined
    ? ""
    : `${words.t("map.arc.amount", { amount: words.t(`map.lines.${kind}`) })}: ${words.intl.formatList(
        shownArcs(own, nation).map(({ from, to, amount }) => {
          const other = from === nation ? receiver(words, to) : words.short(from);
          return `${other} ${figures.money(amount)}`;
        }),
        { type: "unit" },
      )}`;
}
