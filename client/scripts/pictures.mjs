// Takes every exhibit of the gallery (or those named) in three sizes and two themes, and holds each to axe.
// node scripts/pictures.mjs [--out FOLDER] [--base URL] [--lang es] [--size 390] [--contrast] [names…]; needs a built client and a Chromium.
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { preview } from "vite";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    base: { type: "string" },
    lang: { type: "string" },
    size: { type: "string" },
    contrast: { type: "boolean" },
  },
});
const out = values.out ?? join(tmpdir(), "worldtable-pictures");
mkdirSync(out, { recursive: true });
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
].filter(({ width }) => !values.size || values.size === String(width));
const server = values.base ? undefined : await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const base = values.base ?? server.resolvedUrls.local[0] ?? server.resolvedUrls.network[0];
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let violations = 0;

for (const viewport of sizes) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: values.lang ?? "en",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    if (values.contrast) {
      await page.addInitScript(() => localStorage.setItem("worldtable.contrast", "more"));
    }
    page.on("pageerror", (problem) => console.error(`  page error: ${problem}`));
    page.on("console", (line) => line.type() === "error" && console.error(`  console: ${line.text()}`));
    await page.goto(`${base}gallery`);
    await page.waitForSelector("main a");
    const all = await page.$$eval("main a", (links) => links.map((link) => link.textContent ?? ""));
    for (const name of positionals.length > 0 ? positionals : all) {
      await page.goto(`${base}gallery/${name}`);
      await page.waitForSelector("main:not(.awaited)");
      await page.waitForFunction(() => !document.querySelector(".awaited"));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = join(out, `${name}-${viewport.width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(() => globalThis.axe.run(document).then((result) => result.violations));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      for (const { id, nodes } of found) {
        console.log(
          `${name} ${viewport.width} ${colorScheme}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`,
        );
      }
      if (wide > 0) {
        console.log(`${name} ${viewport.width} ${colorScheme}: ${wide} px wider than the screen`);
      }
      violations += found.length + (wide > 0 ? 1 : 0);
    }
    await context.close();
  }
}
await browser.close();
await server?.close();
console.log(`${violations} violations; pictures in ${out}`);
process.exit(violations > 0 ? 1 : 0);
