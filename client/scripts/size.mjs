// Prints what the first page, the join page and one who plays to the end load, compressed, against the budgets; fails above one.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
let over = false;
for (const [page, budget] of [
  ["initial", 150 * 1024],
  ["initial-join", 150 * 1024],
  ["player", 260 * 1024],
]) {
  let scripts = 0;
  for (const file of JSON.parse(readFileSync(new URL(`${page}.json`, dist), "utf8"))) {
    const bytes = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
    scripts += file.endsWith(".js") ? bytes : 0;
    console.log(`${String(bytes).padStart(8)}  ${file}`);
  }
  over ||= scripts > budget;
  console.log(`${page}: ${scripts} of ${budget} bytes of JavaScript, gzip\n`);
}
process.exit(over ? 1 : 0);
