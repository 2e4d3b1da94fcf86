/**
 * How long it takes, and beside whom: npm run bench
 *
 * Everything is measured in one run and told as ratios, so that the machine does not matter much. Whole processes take
 * turns, so that none has the quiet minute for itself. Times are medians; CPU time counts all threads.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./median.js";
import { modelOf } from "./model.js";
import { tools } from "./tools.js";

const sizes = [20, 60, 300, 1000];
const turns = 11;
const secondsEach = 5;
const longest = 120_000;

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "stratogram-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

const cpu = cpus();
console.log(`Node ${process.version}, ${cpu.length} × ${cpu[0]?.model}\n`);
cold();
warm();

function cold() {
  const program = here("../dist/cli/start.cjs");
  const document = fileFor(toolNamed("stratogram"), 20);
  const picture = join(folder, "picture.svg");
  const alone = (/** @type {string} */ name) => [here("once.js"), name, fileFor(toolNamed(name), 20)];
  /** @type {{ [name: string]: readonly string[] }} */
  const processes = {
    "node -e 0": ["-e", "0"],
    "stratogram --version": [program, "--version"],
    "stratogram check": [program, "check", document],
    "stratogram render": [program, "render", document, "-o", picture],
    "elkjs alone": alone("elkjs alone"),
    "D2 with ELK": alone("D2 with ELK"),
    Graphviz: alone("Graphviz"),
  };
  /** @type {Map<string, { wall: number, cpu: number }[]>} */
  const times = new Map(Object.keys(processes).map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, args] of Object.entries(processes)) {
      const time = timeOf(args);
      // The first turn fills the caches that every later process finds.
      if (turn > 0) times.get(name)?.push(time);
    }
  }
  const rows = [...times].map(([name, list]) => ({
    name,
    wall: median(list.map(({ wall }) => wall)),
    cpu: median(list.map(({ cpu }) => cpu)),
  }));
  const bare = rows[0];
  print(
    ["20 nodes, whole process", "wall ms", "× node", "CPU ms", "× node"],
    rows.map(({ name, wall, cpu }) => [name, whole(wall), ratio(wall, bare?.wall), whole(cpu), ratio(cpu, bare?.cpu)]),
  );
}

/**
 * The wall and CPU time of a Node process in ms. Bash knows the CPU time of what it has waited for.
 * @param {readonly string[]} args
 */
function timeOf(args) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1';
  const { stderr, status } = spawnSync("bash", ["-c", script, "bash", process.execPath, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} failed`);
  const [wall = 0, user = 0, system = 0] = stderr
    .trim()
    .split(" ")
    .map((text) => 1000 * Number(text));
  return { wall, cpu: user + system };
}

function warm() {
  const rows = sizes.flatMap((size) => {
    const results = tools.map((tool) => ({ name: tool.name, ...repeated(tool, size) }));
    const floor = results.find(({ name }) => name === "elkjs alone");
    return results.map(({ name, wall, cpu, memory, runs }) => [
      `${size} nodes: ${name}`,
      wall === undefined ? `over ${longest / 1000} s` : whole(wall),
      ratio(wall, floor?.wall),
      whole(cpu),
      ratio(cpu, floor?.cpu),
      whole(memory),
      String(runs ?? ""),
    ]);
  });
  print(["warm, in one process", "wall ms", "× elkjs", "CPU ms", "× elkjs", "peak MB", "runs"], rows);
}

/**
 * @param {import("./tools.js").Tool} tool
 * @param {number} size
 * @returns {{ wall?: number, cpu?: number, memory?: number, runs?: number }}
 */
function repeated(tool, size) {
  const args = [here("warm.js"), tool.name, fileFor(tool, size), String(secondsEach)];
  const { stdout, stderr, status, error } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: longest });
  if (error) return {};
  if (status !== 0) throw new Error(`${tool.name} at ${size} nodes: ${stderr}`);
  return JSON.parse(stdout);
}

/**
 * @param {import("./tools.js").Tool} tool
 * @param {number} size
 */
function fileFor(tool, size) {
  const file = join(folder, `${size}.${tool.extension}`);
  writeFileSync(file, tool.write(modelOf(size)));
  return file;
}

/** @param {string} name */
function toolNamed(name) {
  const tool = tools.find((candidate) => candidate.name === name);
  if (!tool) throw new Error(`there is no tool "${name}"`);
  return tool;
}

/** @param {number | undefined} value */
function whole(value) {
  return value === undefined ? "" : value.toFixed(0);
}

/**
 * @param {number | undefined} value
 * @param {number | undefined} base
 */
function ratio(value, base) {
  return value === undefined || base === undefined ? "" : (value / base).toFixed(2);
}

/**
 * As a Markdown table.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function print(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  console.log(
    [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line), ""].join("\n"),
  );
}
