import type { Loaded } from "../source/loaded.ts";
import { quoted } from "../source/quoted.ts";
import type { StepSpec } from "../source/spec.ts";
import { nearest } from "../suggest.ts";
import type { Edge, Flow, Hop, Origin, Step } from "./architecture.ts";
import { isInside } from "./id.ts";
import { isNamed } from "./is-named.ts";
import { labelText } from "./label.ts";
import type { Arrow } from "./route.ts";
import type { Scope } from "./scope.ts";
import { inWords } from "./words.ts";
import { type Named, writtenEdgesOf } from "./written-edge.ts";

/** The flows of a document. A step over no edge is reported, with the edge that is nearest. */
export function flowsOf({ document, spec }: Loaded, edges: readonly Edge[], scope: Scope): readonly Flow[] {
  return Object.entries(spec.flows ?? {}).flatMap(([name, { title, description, steps }]) => {
    const origin = { document, path: ["flows", name] };
    if (!isNamed("a flow", name, origin, scope.report)) return [];
    const walker = new Walker(edges, scope);
    const walked = steps.flatMap((step, index) =>
      walker.walk(step, { document, path: [...origin.path, "steps", index] }),
    );
    return {
      name,
      title: title ? labelText(title) : inWords(name),
      ...(description && { description: description.trim() }),
      steps: walked.map((step, index): Step => ({ number: index + 1, ...step })),
      origin,
    };
  });
}

/** Finds the edges that the steps of one flow walk. */
class Walker {
  readonly #edges: readonly Edge[];
  readonly #scope: Scope;
  /** How often each edge was walked, so that of several between the same ends each gets its turn. */
  readonly #walks = new Map<string, number>();

  constructor(edges: readonly Edge[], scope: Scope) {
    this.#edges = edges;
    this.#scope = scope;
  }

  walk(spec: StepSpec, origin: Origin): readonly Omit<Step, "number">[] {
    return writtenEdgesOf(spec, origin, this.#scope.report).flatMap(({ ends, arrows, map }) => {
      const hops = arrows.flatMap((arrow, index) => this.#hopsOf(ends[index] ?? [], ends[index + 1] ?? [], arrow));
      return hops.length === 0 ? [] : { text: labelText(map.label ?? ""), hops };
    });
  }

  #hopsOf(before: readonly Named[], after: readonly Named[], arrow: Arrow): readonly Hop[] {
    const [from, to] = arrow.direction === "forwards" ? [before, after] : [after, before];
    return from.flatMap((start) => to.flatMap((end) => this.#hop(start, end, arrow) ?? []));
  }

  #hop(start: Named, end: Named, arrow: Arrow): Hop | undefined {
    const { references } = this.#scope;
    const [from, to] = [start, end].map(({ name, range }) => references.find(name, range));
    if (from === undefined || to === undefined) return undefined;
    const forwards = this.#edges.filter((edge) => edge.from === from && edge.to === to);
    const backwards = this.#edges.filter((edge) => edge.from === to && edge.to === from);
    const some = forwards.length > 0 ? forwards : backwards;
    const alike = some.filter(({ asynchronous }) => asynchronous === arrow.asynchronous);
    const edge = this.#leastWalked(alike.length > 0 ? alike : some);
    if (!edge) {
      this.#reportNoEdge(start, end, [from, to]);
      return undefined;
    }
    this.#walks.set(edge.id, (this.#walks.get(edge.id) ?? 0) + 1);
    return { edge: edge.id, backwards: forwards.length === 0 };
  }

  #leastWalked(edges: readonly Edge[]): Edge | undefined {
    return edges.toSorted((a, b) => (this.#walks.get(a.id) ?? 0) - (this.#walks.get(b.id) ?? 0))[0];
  }

  #reportNoEdge(start: Named, end: Named, [from, to]: readonly [string, string]): void {
    const { references, report } = this.#scope;
    const near = nearestEdge(this.#edges, from, to);
    const nameOf = (id: string) => references.shortestNameOf(id);
    const range = { ...start.range(), end: end.range().end };
    report.error("step-without-edge", `no edge joins ${quoted(start.name)} and ${quoted(end.name)}`, range, {
      hint: near
        ? `the nearest is ${quoted(`${nameOf(near.from)} -> ${nameOf(near.to)}`)}; or add this one under \`edges\``
        : "add it under `edges`",
    });
  }
}

/** The edge that was most likely meant: between what contains the ends or is contained in them, or from one end to something with a similar name. */
function nearestEdge(edges: readonly Edge[], from: string, to: string): Edge | undefined {
  const isAbout = (id: string, end: string) => id === end || isInside(id, end) || isInside(end, id);
  const joins = (edge: Edge, a: string, b: string) => isAbout(edge.from, a) && isAbout(edge.to, b);
  const about = edges.find((edge) => joins(edge, from, to) || joins(edge, to, from));
  if (about) return about;
  const atOneEnd = [
    ...edges.filter((edge) => edge.from === from).map((edge) => ({ edge, other: edge.to, wanted: to })),
    ...edges.filter((edge) => edge.to === to).map((edge) => ({ edge, other: edge.from, wanted: from })),
    ...edges.filter((edge) => edge.to === from).map((edge) => ({ edge, other: edge.from, wanted: to })),
    ...edges.filter((edge) => edge.from === to).map((edge) => ({ edge, other: edge.to, wanted: from })),
  ];
  const similar = atOneEnd.find(({ other, wanted }) => nearest(wanted, [other]) !== undefined);
  return (similar ?? atOneEnd[0])?.edge;
}
