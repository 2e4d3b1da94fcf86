import { repeated } from "../repeated.js";
import { print, ratio, whole } from "../table.js";
import { editors } from "../tools.js";

const size = 20;

/** What a live preview does: the same document again with one node more. */
export function edit() {
  const results = editors.map((tool) => ({ name: tool.name, ...repeated(tool, size) }));
  const [anew] = results;
  print(
    [`warm, ${size} nodes and an edit`, "wall ms", "CPU ms", "× anew"],
    results.map(({ name, wall, cpu }) => [name, whole(wall), whole(cpu), ratio(cpu, anew?.cpu)]),
  );
}
