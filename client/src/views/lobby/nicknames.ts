import type { WordKey } from "../../words/useWords.ts";

/** How many names each list of the catalogues holds. */
export const nameCounts = { quality: 12, animal: 16 } as const;

/** A name nobody has to think of: "Quiet Otter". Drawn anew until it is nobody's here, as far as a few tries go. */
export function suggestNickname(
  word: (key: WordKey) => string,
  taken: readonly string[],
  draw: (count: number) => number = drawNumber,
): string {
  const other = new Set(taken.map((name) => name.toLowerCase()));
  let name = "";
  for (let tries = 0; tries < 20; tries += 1) {
    const animal = word(`name.animal.${draw(nameCounts.animal) + 1}` as WordKey);
    const quality = word(`name.quality.${draw(nameCounts.quality) + 1}` as WordKey);
    name = word("name.order" as WordKey)
      .replace("ANIMAL", animal)
      .replace("QUALITY", quality);
    if (!other.has(name.toLowerCase())) {
      return name;
    }
  }
  return name;
}

function drawNumber(count: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % count;
}
