import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileFor, folder } from "../files.js";
import { median } from "../numbers.js";
import { print, ratio, whole } from "../table.js";
import { toolNamed } from "../tools.js";

const size = 20;
const turns = 5;

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Whole processes, in turns, so that none has the quiet minute for itself. */
export function cold() {
  const processes = programs();
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
    [`${size} nodes, whole process`, "wall ms", "× node", "CPU ms", "× node"],
    rows.map(({ name, wall, cpu }) => [name, whole(wall), ratio(wall, bare?.wall), whole(cpu), ratio(cpu, bare?.cpu)]),
  );
}

/**
 * What Node is to run, by the name in the table; the first is what all are compared with.
 * @returns {{ [name: string]: readonly string[] }}
 */
function programs() {
  const program = here("../../dist/cli/start.cjs");
  const document = fileFor(toolNamed("stratogram"), size);
  const picture = join(folder, "picture.svg");
  const alone = (/** @type {string} */ name) => [here("../once.js"), name, fileFor(toolNamed(name), size)];
  return {
    "node -e 0": ["-e", "0"],
    "stratogram --version": [program, "--version"],
    "stratogram check": [program, "check", document],
    "stratogram render": [program, "render", document, "-o", picture],
    "elkjs alone": alone("elkjs alone"),
    "D2 with ELK": alone("D2 with ELK"),
    Graphviz: alone("Graphviz"),
  };
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
