/**
 * Draws one picture again and again in one process: node bench/repeat.js <tool> <file> <seconds>
 *
 * Prints the median times and the peak memory as JSON.
 */
import { readFileSync } from "node:fs";
import { cpuTime } from "./cpu-time.js";
import { median } from "./numbers.js";
import { toolNamed } from "./tools.js";

const [name = "", file = "", seconds] = process.argv.slice(2);
const input = readFileSync(file, "utf8");
const run = await toolNamed(name).load();
const end = performance.now() + 1000 * Number(seconds);
const times = [];
do {
  const [wall, cpu] = [performance.now(), cpuTime()];
  await run(input);
  times.push({ wall: performance.now() - wall, cpu: cpuTime() - cpu });
} while (performance.now() < end);
// The first is cold and does not count, unless it takes so long that it is the only one.
const counted = times.length > 1 ? times.slice(1) : times;
const [wall, cpu] = [median(counted.map(({ wall }) => wall)), median(counted.map(({ cpu }) => cpu))];
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ wall, cpu, memory, runs: counted.length }));
process.exit();
