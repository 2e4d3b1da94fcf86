import { wayTo } from "../id.ts";
import { type Parts, partsOf } from "./parts.ts";

/**
 * What is at most `depth` edges away from `focus`, whichever way they lead, with the groups around it.
 *
 * A group is there with all that is inside, from where edges lead on as well.
 */
export function focused(parts: Parts, focus: readonly string[], depth: number): Parts {
  const { groups, nodes, edges } = parts;
  const ids = [...groups, ...nodes].map(({ id }) => id);
  let near: ReadonlySet<string> = new Set(focus);
  for (let distance = 0; distance < depth; distance++) {
    const reached = edges.flatMap(({ from, to }) => (isWithin(from, near) || isWithin(to, near) ? [from, to] : []));
    const more = new Set([...near, ...reached]);
    if (more.size === near.size) break;
    near = more;
  }
  const around = new Set(ids.filter((id) => isWithin(id, near)).flatMap(wayTo));
  return partsOf(parts, (id) => around.has(id));
}

/** Whether something is one of `some`, or in one of them. */
function isWithin(id: string, some: ReadonlySet<string>): boolean {
  return wayTo(id).some((each) => some.has(each));
}
