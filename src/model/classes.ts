import type { Loaded } from "../source/loaded.ts";
import type { ClassSpec, EdgeFacts, Kind, NodeFacts } from "../source/spec.ts";
import { nearest } from "../suggest.ts";
import type { Origin, Style } from "./architecture.ts";
import { reportDuplicate } from "./duplicate.ts";
import { coversOf, linkOf } from "./facts.ts";
import type { Scope } from "./scope.ts";
import { styleOf } from "./style.ts";

/** What nodes and edges take over from a class, each what means something for it. */
export interface Class {
  readonly style: Style;
  readonly kind?: Kind;
  readonly nodeFacts: NodeFacts;
  readonly edgeFacts: EdgeFacts;
}

/** The classes of all documents, by name. */
export function classesOf(documents: readonly Loaded[], scope: Omit<Scope, "classes">): ReadonlyMap<string, Class> {
  const origins = new Map<string, Origin>();
  const classes = new Map<string, Class>();
  for (const { document, spec } of documents) {
    for (const [name, classSpec] of Object.entries(spec.classes ?? {})) {
      const origin = { document, path: ["classes", name] };
      const first = origins.get(name);
      if (first) {
        reportDuplicate(name, origin, first, scope.report);
        continue;
      }
      origins.set(name, origin);
      classes.set(name, classOf(classSpec, origin, scope));
    }
  }
  return classes;
}

function classOf(spec: ClassSpec, origin: Origin, scope: Omit<Scope, "classes">): Class {
  const { kind, style = {}, link, covers, ...others } = spec;
  const { protocol, port, traffic, ...ofNodes } = others;
  const {
    owner,
    region,
    public: _,
    scaling,
    spot,
    gpu,
    model,
    serving,
    slo,
    status,
    iac,
    evidence,
    ...ofEdges
  } = others;
  const safeLink = linkOf(link, origin, scope);
  return {
    style: styleOf(style, origin, scope),
    ...(kind && { kind }),
    nodeFacts: { ...ofNodes, ...safeLink, ...coversOf(covers, origin, scope) },
    edgeFacts: { ...ofEdges, ...safeLink },
  };
}

/** The classes that a node or an edge names, in its order. */
export function classesNamed(
  names: readonly string[] | undefined,
  { document, path }: Origin,
  { classes, report }: Scope,
): readonly Class[] {
  return (names ?? []).flatMap((name, index) => {
    const found = classes.get(name);
    if (found) return [found];
    const range = document.rangeOf([...path, "class", index]);
    const meant = nearest(name, classes.keys());
    report.error("unknown-class", `unknown class "${name}"`, range, {
      hint: meant ? `did you mean "${meant}"?` : "classes are defined under `classes` at the top of the document",
      ...(meant && { fix: { range, text: meant } }),
    });
    return [];
  });
}
