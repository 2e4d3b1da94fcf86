/**
 * What a process does that draws one picture: node bench/once.js <tool> <file>
 */
import { readFileSync } from "node:fs";
import { toolNamed } from "./tools.js";

const [name = "", file = ""] = process.argv.slice(2);
const run = await toolNamed(name).load();
await run(readFileSync(file, "utf8"));
// Some keep a worker that would keep the process.
process.exit();
