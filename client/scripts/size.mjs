// Prints what the first page and the join page load, compressed, against the budget; fails above it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = 150 * 1024;
const dist = new URL("../dist/", import.meta.url);
let over = false;
for (const page of ["initial", "initial-join"]) {
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
