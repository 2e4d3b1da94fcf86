import type { Architecture, Flow, Hop, Step } from "../model/architecture.ts";
import type { Mark, Panel } from "./annotations.ts";

/** The numbers of steps on the edges that they walk, in the order of the flows. */
export function stepMarks({ flows }: Architecture): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const [index, flow] of flows.entries()) {
    for (const step of flow.steps) {
      for (const edge of new Set(step.hops.map((hop) => hop.edge))) {
        const mark = markOf(flow, step, letterOf(flows, index));
        marks.set(edge, [...(marks.get(edge) ?? []), mark]);
      }
    }
  }
  return marks;
}

/** A list for each flow. */
export function panelsOfSteps(architecture: Architecture): readonly Panel[] {
  const { flows } = architecture;
  return flows.map((flow, index) => ({
    name: "steps",
    id: `steps-${flow.name}`,
    heading: flow.title,
    arrange: "list",
    rows: flow.steps.map((step) => {
      const mark = markOf(flow, step, letterOf(flows, index));
      return { id: mark.id, sample: { type: "mark", mark }, text: step.text || routeOf(step, architecture) };
    }),
  }));
}

/** Where there are several flows, each has a letter before its numbers. */
function letterOf(flows: readonly Flow[], index: number): string {
  return flows.length < 2 ? "" : String.fromCharCode(65 + (index % 26));
}

function markOf(flow: Flow, { number, text }: Step, letter: string): Mark {
  const tooltip = [`${flow.title}, step ${number}`, text].filter(Boolean).join(": ");
  return { id: `${flow.name}-${number}`, shape: "dot", text: `${letter}${number}`, tone: "strong", tooltip };
}

/** From where to where a step goes, when its author says nothing else. */
function routeOf({ hops }: Step, { nodes, groups, edges }: Architecture): string {
  const labels = new Map([...nodes, ...groups].map(({ id, label }) => [id, label.replaceAll(/\s+/g, " ") || id]));
  const [first, last] = [hops[0], hops.at(-1)];
  const endOf = (hop: Hop | undefined, isFirst: boolean): string => {
    const edge = edges.find(({ id }) => id === hop?.edge);
    return labels.get((isFirst !== hop?.backwards ? edge?.from : edge?.to) ?? "") ?? "";
  };
  return `${endOf(first, true)} → ${endOf(last, false)}`;
}
