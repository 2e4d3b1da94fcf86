import type { Loaded } from "../source/loaded.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { NodeMap, NodeSpec, Nodes } from "../source/spec.ts";
import type { Origin } from "./architecture.ts";
import { reportDuplicate } from "./duplicate.ts";
import { idFrom, idRule, isId } from "./id.ts";

/** What stands where in the hierarchy, before anyone asked what it is. */
export interface Outline {
  /** In document order, every group before what it holds. Ids are unique. */
  readonly entries: readonly Entry[];
  /** Keys of what was reported and left out, with all that is in it. */
  readonly leftOut: ReadonlySet<string>;
}

export interface Entry {
  readonly id: string;
  readonly key: string;
  readonly parent?: string;
  /** The key of the node that stands before it, where nothing is said of that one. */
  readonly emptyBefore?: string;
  readonly spec: NodeMap;
  /** Of its document: where its type is looked up first. */
  readonly provider?: string;
  readonly origin: Origin;
}

/** More than anyone can look at, and than the layout takes. */
const mostEntries = 5000;

/** Lists every node and group of all documents. */
export function outlineOf(documents: readonly Loaded[], report: Report): Outline {
  const lister = new Lister(report);
  for (const { document, spec } of documents) {
    lister.list(spec.nodes ?? {}, {
      origin: { document, path: [] },
      ...(spec.provider && { provider: spec.provider }),
    });
  }
  const { entries, leftOut } = lister;
  return { entries, leftOut };
}

/** Where a map of nodes stands: in a document, or in a node of it. */
type Place = Pick<Entry, "parent" | "provider" | "origin">;

class Lister {
  readonly entries: Entry[] = [];
  readonly leftOut = new Set<string>();
  readonly #byId = new Map<string, Entry>();
  readonly #report: Report;
  readonly #walked = new Set<NodeMap>();
  #isFull = false;

  constructor(report: Report) {
    this.#report = report;
  }

  list(nodes: Nodes, place: Place): void {
    let emptyBefore: string | undefined;
    for (const [key, spec] of Object.entries(nodes)) {
      const entry = { ...entryOf(key, spec, place), ...(emptyBefore !== undefined && { emptyBefore }) };
      emptyBefore = spec === null ? key : undefined;
      if (!this.#isAcceptable(entry)) {
        this.#leaveOut(key, entry.spec);
        continue;
      }
      this.entries.push(entry);
      this.#byId.set(entry.id, entry);
      this.list(entry.spec.nodes ?? {}, { ...place, parent: entry.id, origin: entry.origin });
    }
  }

  #isAcceptable(entry: Entry): boolean {
    const first = this.#byId.get(entry.id);
    if (!isId(entry.key)) this.#reportInvalid(entry);
    else if (first) reportDuplicate(entry.key, entry.origin, first.origin, this.#report);
    else if (this.entries.length >= mostEntries) this.#reportTooMany(entry);
    else return true;
    return false;
  }

  /** Walks each map once, however many aliases lead to it. */
  #leaveOut(key: string, spec: NodeMap): void {
    this.leftOut.add(key);
    if (this.#walked.has(spec)) return;
    this.#walked.add(spec);
    for (const [inner, innerSpec] of Object.entries(spec.nodes ?? {})) this.#leaveOut(inner, mapOf(innerSpec));
  }

  #reportInvalid({ key, origin: { document, path } }: Entry): void {
    const id = idFrom(key);
    this.#report.error("invalid-id", `${quoted(key)} is no id`, document.rangeOfKey(path), {
      hint: `${idRule}${isId(id) ? `: write ${quoted(id)}, and any text as its label` : ""}`,
    });
  }

  #reportTooMany({ origin: { document, path } }: Entry): void {
    if (this.#isFull) return;
    this.#isFull = true;
    this.#report.error("too-large", `there are more than ${mostEntries} nodes`, document.rangeOfKey(path), {
      hint: "split the architecture into several documents",
    });
  }
}

function entryOf(key: string, spec: NodeSpec, { origin, ...place }: Place): Entry {
  return {
    ...place,
    id: place.parent === undefined ? key : `${place.parent}.${key}`,
    key,
    spec: mapOf(spec),
    origin: { document: origin.document, path: [...origin.path, "nodes", key] },
  };
}

/** The long form of what may be written as nothing or as the name of a type. */
function mapOf(spec: NodeSpec): NodeMap {
  if (spec === null) return {};
  return typeof spec === "string" ? { type: spec } : spec;
}
