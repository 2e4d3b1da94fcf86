import type { Loaded } from "../source/loaded.ts";
import { quoted } from "../source/quoted.ts";
import type { Edge } from "./architecture.ts";
import { edgeFactsOf } from "./facts.ts";
import { isInside } from "./id.ts";
import { labelText } from "./label.ts";
import type { Arrow } from "./route.ts";
import type { Scope } from "./scope.ts";
import { styleOf } from "./style.ts";
import type { Named, WrittenEdge } from "./written-edge.ts";
import { writtenEdgesOf } from "./written-edge.ts";

/** More than anyone can follow; lists at both ends multiply quickly. */
const mostEdges = 10_000;

/** The edges of all documents, with chains and fans spelled out. */
export function edgesOf(documents: readonly Loaded[], isGroup: (id: string) => boolean, scope: Scope): readonly Edge[] {
  const lister = new Lister(isGroup, scope);
  for (const { document, spec } of documents) {
    for (const [index, edge] of (spec.edges ?? []).entries()) {
      const origin = { document, path: ["edges", index] };
      for (const written of writtenEdgesOf(edge, origin, scope.report)) lister.list(written);
    }
  }
  return lister.edges;
}

/** What all edges of a route have in common. */
type Details = Omit<Edge, "id" | "from" | "to" | "arrow" | "asynchronous">;

/** An end that was found: its id, and how and where it was named. */
interface End extends Named {
  readonly id: string;
}

class Lister {
  readonly edges: Edge[] = [];
  readonly #counts = new Map<string, number>();
  readonly #isGroup: (id: string) => boolean;
  readonly #scope: Scope;
  #isFull = false;

  constructor(isGroup: (id: string) => boolean, scope: Scope) {
    this.#isGroup = isGroup;
    this.#scope = scope;
  }

  /** Adds an edge for each hop of a chain and each pair of a fan. */
  list(written: WrittenEdge): void {
    const details = detailsOf(written, this.#scope);
    const ends = written.ends.map((names) => this.#endsNamed(names));
    for (const [hop, arrow] of written.arrows.entries()) {
      const [before = [], after = []] = [ends[hop], ends[hop + 1]];
      const [from, to] = arrow.direction === "forwards" ? [before, after] : [after, before];
      this.#fan(from, to, arrow, details);
    }
  }

  #endsNamed(names: readonly Named[]): readonly End[] {
    return names.flatMap((named) => {
      const id = this.#scope.references.find(named.name, named.range);
      return id === undefined ? [] : [{ ...named, id }];
    });
  }

  #fan(from: readonly End[], to: readonly End[], arrow: Arrow, details: Details): void {
    if (this.edges.length + from.length * to.length > mostEdges) {
      this.#reportTooMany(details);
      return;
    }
    for (const start of from) {
      for (const end of to) {
        if (this.#isPossible(start, end)) this.#add(start.id, end.id, arrow, details);
      }
    }
  }

  #add(from: string, to: string, { heads, asynchronous }: Arrow, details: Details): void {
    const name = `${from}->${to}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    this.edges.push({ id: count === 1 ? name : `${name}#${count}`, from, to, arrow: heads, asynchronous, ...details });
  }

  #isPossible(from: End, to: End): boolean {
    const { report } = this.#scope;
    if (from.id === to.id && this.#isGroup(from.id)) {
      report.error("edge-into-itself", `this edge leads from the group ${quoted(from.name)} to itself`, to.range(), {
        hint: "let it begin or end at a node in the group",
      });
      return false;
    }
    const [outer, inner] = isInside(from.id, to.id) ? [to, from] : [from, to];
    if (!isInside(inner.id, outer.id)) return true;
    report.error(
      "edge-into-itself",
      `${quoted(inner.name)} is in ${quoted(outer.name)}, so no edge can join them`,
      to.range(),
      {
        hint: `join ${quoted(inner.name)} with a node beside it, or with a group that it is not in`,
      },
    );
    return false;
  }

  #reportTooMany({ origin: { document, path } }: Details): void {
    if (this.#isFull) return;
    this.#isFull = true;
    this.#scope.report.error("too-large", `there are more than ${mostEdges} edges`, document.rangeOfKey(path), {
      hint: "let edges begin and end at groups, or split the architecture into several documents",
    });
  }
}

function detailsOf({ map, origin }: WrittenEdge, scope: Scope): Details {
  const { label = "", kind, exit, enter, style = {} } = map;
  const classes = scope.classes.findAll(map.class, origin);
  return {
    kind: kind ?? classes.findLast((named) => named.kind)?.kind ?? "request",
    label: labelText(label),
    ...(exit && { exit }),
    ...(enter && { enter }),
    style: Object.assign({}, ...classes.map((named) => named.style), styleOf(style, origin, scope.report)),
    facts: Object.assign({}, ...classes.map(({ edgeFacts }) => edgeFacts), edgeFactsOf(map, origin, scope.report)),
    origin,
  };
}
