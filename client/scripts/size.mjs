// Prints what the first page loads, compressed, against its budget; fails above it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = 150 * 1024;
const dist = new URL("../dist/", import.meta.url);
const files = JSON.parse(readFileSync(new URL("initial.json", dist), "utf8"));
let scripts = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
  scripts += file.endsWith(".js") ? bytes : 0;
  console.log(`${String(bytes).padStart(8)}  ${file}`);
}
console.log(`first page JavaScript: ${scripts} of ${budget} bytes, gzip`);
process.exit(scripts > budget ? 1 : 0);
