import type { NationId } from "../protocol.gen.ts";
import type { Speaker } from "../words/useWords.ts";
import type { MapLayer, NationState } from "./model.ts";

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
): string {
  const parts = [...stateInWords(words, state, mine)];
  if (layer) {
    parts.push(`${words.name("map.layer", layer.id)}: ${figureInWords(words, nation, layer)}`);
  }
  return words.t("map.line", { nation: words.short(nation), code: nation, facts: parts.join(". ") });
}

export function figureInWords({ t }: Speaker, nation: NationId, layer: MapLayer): string {
  const value = layer.values.get(nation);
  return value === undefined ? t("map.key.none") : layer.print(value);
}
