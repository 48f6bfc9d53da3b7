// Starts Azurite in a process group of its own and says its number: Ctrl-C for a server must not reach the store before the last write.
// node start.js LOG-FILE AZURITE-OPTIONS…
import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [log, ...options] = process.argv.slice(2);
const main = fileURLToPath(new URL("node_modules/azurite/dist/src/blob/main.js", import.meta.url));
const out = openSync(log, "a");
const azurite = spawn(process.execPath, [main, ...options], { detached: true, stdio: ["ignore", out, out] });
azurite.unref();
console.log(azurite.pid);
