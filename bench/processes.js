import { spawnSync } from "node:child_process";
import { median } from "./numbers.js";
import { print, ratio, whole } from "./table.js";

/**
 * The median wall and CPU times of whole processes, in turns, so that none has the quiet minute for itself; all compared
 * with the first.
 * @param {string} title
 * @param {{ [name: string]: readonly [command: string, ...args: string[]] }} processes
 * @param {number} turns
 */
export function printTimes(title, processes, turns) {
  /** @type {Map<string, { wall: number, cpu: number }[]>} */
  const times = new Map(Object.keys(processes).map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, command] of Object.entries(processes)) {
      const time = timeOf(command);
      // The first turn fills the caches that every later process finds.
      if (turn > 0) times.get(name)?.push(time);
    }
  }
  const rows = [...times].map(([name, list]) => ({
    name,
    wall: median(list.map(({ wall }) => wall)),
    cpu: median(list.map(({ cpu }) => cpu)),
  }));
  const [first] = rows;
  print(
    [title, "wall ms", `× ${first?.name}`, "CPU ms", `× ${first?.name}`],
    rows.map(({ name, wall, cpu }) => [
      name,
      whole(wall),
      ratio(wall, first?.wall),
      whole(cpu),
      ratio(cpu, first?.cpu),
    ]),
  );
}

/**
 * The wall and CPU time of a process in ms. Bash knows the CPU time of what it has waited for.
 * @param {readonly string[]} command
 */
function timeOf(command) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1';
  const { stderr, status } = spawnSync("bash", ["-c", script, "bash", ...command], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")} failed`);
  const [wall = 0, user = 0, system = 0] = stderr
    .trim()
    .split(" ")
    .map((text) => 1000 * Number(text));
  return { wall, cpu: user + system };
}
