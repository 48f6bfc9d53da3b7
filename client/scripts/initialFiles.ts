import type { Plugin } from "vite";

/** Writes lists of the files that a page loads before it can be used, in dist-relative paths: one per name. */
export function initialFiles(pages: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: "worldtable-initial-files",
    apply: "build",
    generateBundle(_, bundle) {
      for (const [name, views] of Object.entries(pages)) {
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
        };
        for (const chunk of Object.values(bundle)) {
          const isFirst = (id: string) => views.some((view) => id.endsWith(view));
          if (chunk.type === "chunk" && (chunk.isEntry || chunk.moduleIds.some(isFirst))) {
            follow(chunk.fileName);
          }
        }
        const source = `${JSON.stringify([...found].sort(), null, 2)}\n`;
        this.emitFile({ type: "asset", fileName: `${name}.json`, source });
      }
    },
  };
}
