import type { Plugin } from "vite";

/** What one who plays never loads. */
export interface Never {
  never: readonly string[];
}

/**
 * Writes lists of files in dist-relative paths: for each name of `pages` what that page loads before it can be used,
 * and in `player.json` everything that one who plays loads, from the first page to the last report.
 */
export function initialFiles(pages: Readonly<Record<string, readonly string[]>>, { never }: Never): Plugin {
  return {
    name: "worldtable-initial-files",
    apply: "build",
    // After the chunks that held nothing but a style sheet are gone.
    enforce: "post",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((chunk) => chunk.type === "chunk");
      const holds = (chunk: (typeof chunks)[number], views: readonly string[]) =>
        chunk.moduleIds.some((id) => views.some((view) => id.endsWith(view)));
      const write = (name: string, first: typeof chunks, later: boolean) => {
        const found = new Set<string>(["index.html", "look.js"]);
        const follow = (fileName: string): void => {
          const chunk = bundle[fileName];
          if (found.has(fileName) || chunk?.type !== "chunk") {
            return;
          }
          found.add(fileName);
          for (const sheet of chunk.viteMetadata?.importedCss ?? []) {
            found.add(sheet);
          }
          chunk.imports.forEach(follow);
          if (later) {
            const wanted = (next: string) => !chunks.some((each) => each.fileName === next && holds(each, never));
            chunk.dynamicImports.filter(wanted).forEach(follow);
          }
        };
        for (const { fileName } of first) {
          follow(fileName);
        }
        const source = `${JSON.stringify([...found].sort(), null, 2)}\n`;
        this.emitFile({ type: "asset", fileName: `${name}.json`, source });
      };
      for (const [name, views] of Object.entries(pages)) {
        write(
          name,
          chunks.filter((chunk) => chunk.isEntry || holds(chunk, views)),
          false,
        );
      }
      write(
        "player",
        chunks.filter((chunk) => chunk.isEntry),
        true,
      );
    },
  };
}
