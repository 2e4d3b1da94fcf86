import type { Architecture } from "../model/architecture.ts";

/** What stands back in a view of one flow: everything that the flow does not touch. Groups around what it touches do not. */
export function dimmedBy({ view, flows, nodes, groups, edges }: Architecture): ReadonlySet<string> {
  const flow = view?.flow === undefined ? undefined : flows.find(({ name }) => name === view.flow);
  if (!flow) return new Set();
  const walked = new Set(flow.steps.flatMap(({ hops }) => hops.map(({ edge }) => edge)));
  const touched = new Set(edges.flatMap(({ id, from, to }) => (walked.has(id) ? [id, from, to] : [])));
  const parents = new Map([...groups, ...nodes].map(({ id, parent }) => [id, parent]));
  for (const id of [...touched]) {
    for (let around = parents.get(id); around !== undefined; around = parents.get(around)) touched.add(around);
  }
  return new Set([...nodes, ...groups, ...edges].flatMap(({ id }) => (touched.has(id) ? [] : id)));
}
