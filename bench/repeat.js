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
const wall = [];
const cpu = [];
// The first is cold and does not count.
for (let turn = 0; turn < 2 || performance.now() < end; turn++) {
  const [startWall, startCpu] = [performance.now(), cpuTime()];
  await run(input);
  if (turn > 0) {
    wall.push(performance.now() - startWall);
    cpu.push(cpuTime() - startCpu);
  }
}
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ wall: median(wall), cpu: median(cpu), memory, runs: wall.length }));
process.exit();
