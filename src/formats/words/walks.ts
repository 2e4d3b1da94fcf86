import type { Drawing } from "../../drawing/drawing.ts";
import type { Flow, Step } from "../../model/architecture.ts";
import type { Walk } from "./account.ts";
import { type AnyEdge, edgesOf } from "./connections.ts";
import { panelsNamed, signOf } from "./lists.ts";
import { plain } from "./plain.ts";

/** The flows that are numbered in a picture, in words. */
export function walksOf(drawing: Drawing, names: ReadonlyMap<string, string>): readonly Walk[] {
  const edges = new Map(edgesOf(drawing).map((edge) => [edge.id, edge]));
  return drawing.story.flows.map((flow) => ({
    letter: letterOf(flow, drawing),
    title: plain(flow.title),
    description: plain(flow.description ?? ""),
    steps: flow.steps.map((step) => ({
      number: step.number,
      route: routeOf(step, edges, names),
      text: plain(step.text),
    })),
  }));
}

/** As the picture has it. */
function letterOf({ name }: Flow, drawing: Drawing): string {
  const panel = panelsNamed("steps", drawing).find(({ id }) => id === `steps-${name}`);
  return plain(signOf(panel?.rows[0]?.sample)).replace(/\d+$/, "");
}

/** From where to where a step goes: `User → API → Index`; hops that do not follow each other stand apart. */
function routeOf({ hops }: Step, edges: ReadonlyMap<string, AnyEdge>, names: ReadonlyMap<string, string>): string {
  const chains: string[][] = [];
  for (const { edge: id, backwards } of hops) {
    const edge = edges.get(id);
    if (!edge) continue;
    const [start, end] = backwards ? [edge.to, edge.from] : [edge.from, edge.to];
    const chain = chains.at(-1);
    if (chain?.at(-1) === start) chain.push(end);
    else chains.push([start, end]);
  }
  return chains.map((chain) => chain.map((id) => names.get(id) ?? plain(id)).join(" → ")).join("; ");
}
