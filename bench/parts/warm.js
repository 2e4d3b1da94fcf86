import { longest, repeated } from "../repeated.js";
import { print, ratio, whole } from "../table.js";
import { tools } from "../tools.js";

const sizes = [20, 60, 300, 1000];

/** One picture again and again in one process, beside ELK alone. */
export function warm() {
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
