/** A catalogue in two parts; see `scripts/wordsInTwo.ts`. */
declare module "words:*" {
  export const words: Record<string, string>;
}
