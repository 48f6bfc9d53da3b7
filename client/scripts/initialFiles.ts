import type { Plugin } from "vite";

/** Writes `initial.json`: the files that the first page loads, in dist-relative paths. */
export function initialFiles(firstViews: readonly string[]): Plugin {
  return {
    name: "worldtable-initial-files",
    apply: "build",
    generateBundle(_, bundle) {
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
        const isFirst = (id: string) => firstViews.some((view) => id.endsWith(view));
        if (chunk.type === "chunk" && (chunk.isEntry || chunk.moduleIds.some(isFirst))) {
          follow(chunk.fileName);
        }
      }
      this.emitFile({
        type: "asset",
        fileName: "initial.json",
        source: `${JSON.stringify([...found].sort(), null, 2)}\n`,
      });
    },
  };
}
