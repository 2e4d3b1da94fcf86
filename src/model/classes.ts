import type { Loaded } from "../source/loaded.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { ClassSpec, EdgeFacts, Kind, NodeFacts } from "../source/spec.ts";
import { nearest } from "../suggest.ts";
import type { Origin, Style } from "./architecture.ts";
import { reportDuplicate } from "./duplicate.ts";
import { coversOf, linkOf } from "./facts.ts";
import type { Names, References } from "./references.ts";
import { styleOf } from "./style.ts";
import { remedyFor, Suggestions } from "./suggestions.ts";

/** What nodes and edges take over from a class, each what means something for it. */
export interface Class {
  readonly style: Style;
  readonly kind?: Kind;
  readonly nodeFacts: NodeFacts;
  readonly edgeFacts: EdgeFacts;
}

/** The classes of all documents, by name. */
export class Classes {
  readonly #byName = new Map<string, { readonly class: Class; readonly origin: Origin }>();
  readonly #suggestions = new Suggestions((name) => nearest(name, this.#byName.keys()));
  readonly #excused: Names;
  readonly #report: Report;

  /** `excused` are names whose lack was reported already. */
  constructor(documents: readonly Loaded[], excused: Names, references: References, report: Report) {
    this.#excused = excused;
    this.#report = report;
    for (const { document, spec } of documents) {
      for (const [name, classSpec] of Object.entries(spec.classes ?? {})) {
        this.#add(name, classSpec, { document, path: ["classes", name] }, references);
      }
    }
  }

  #add(name: string, spec: ClassSpec, origin: Origin, references: References): void {
    const first = this.#byName.get(name);
    if (first) reportDuplicate(name, origin, first.origin, this.#report);
    else this.#byName.set(name, { class: classOf(spec, origin, references, this.#report), origin });
  }

  /** The classes that a node or an edge names, in its order; unknown ones are reported and left out. */
  findAll(names: readonly string[] | undefined, origin: Origin): readonly Class[] {
    return (names ?? []).flatMap((name, index) => {
      const found = this.#byName.get(name);
      if (!found && !this.#excused.has(name))
        this.#reportUnknown(name, { ...origin, path: [...origin.path, "class", index] });
      return found?.class ?? [];
    });
  }

  #reportUnknown(name: string, { document, path }: Origin): void {
    const range = document.rangeOf(path);
    const meant = this.#suggestions.for(name);
    const remedy = remedyFor(range, meant, "classes are defined under `classes` at the top level");
    this.#report.error("unknown-class", `unknown class ${quoted(name)}`, range, remedy);
  }
}

function classOf(spec: ClassSpec, origin: Origin, references: References, report: Report): Class {
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
  const safeLink = linkOf(link, origin, report);
  return {
    style: styleOf(style, origin, report),
    ...(kind && { kind }),
    nodeFacts: { ...ofNodes, ...safeLink, ...coversOf(covers, origin, references) },
    edgeFacts: { ...ofEdges, ...safeLink },
  };
}
