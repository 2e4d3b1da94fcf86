import { listed } from "../listed.ts";
import type { Document, Path } from "../source/document.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Range } from "../source/source.ts";
import { nearest } from "../suggest.ts";
import { lastPartOf } from "./id.ts";
import { remedyFor, Suggestions } from "./suggestions.ts";

/** How many candidates a message lists. */
const mostCandidates = 6;

/** Any collection of names that can be asked for one. */
export type Names = Pick<ReadonlySet<string>, "has">;

/** Finds nodes and groups by the names that authors call them, and reports names that mean nothing, or several things. */
export class References {
  /** Ids by each name that they answer to: `app.vpc.api`, `vpc.api` and `api`. */
  readonly #idsByName = new Map<string, string[]>();
  readonly #excused: Names;
  readonly #report: Report;
  readonly #suggestions = new Suggestions((name) => this.#nearestTo(name));

  /** `excused` are names whose lack was reported already: whoever mentions them is not to blame. */
  constructor(ids: Iterable<string>, excused: Names, report: Report) {
    this.#excused = excused;
    this.#report = report;
    for (const id of ids) for (const name of namesOf(id)) this.#add(name, id);
  }

  #add(name: string, id: string): void {
    const ids = this.#idsByName.get(name);
    if (ids) ids.push(id);
    else this.#idsByName.set(name, [id]);
  }

  /** Whether some node or group answers to `name`. */
  knows(name: string): boolean {
    return this.#idsByName.has(name);
  }

  /**
   * The id that `name` means; none, and a report, where that is unknown or not clear.
   *
   * `otherwise` is what to do where nothing has a name like it.
   */
  find(name: string, range: () => Range, otherwise = otherwiseFor(name)): string | undefined {
    const ids = this.#idsByName.get(name) ?? [];
    // A whole path is never ambiguous: what stands at the top level has no longer name.
    if (ids.includes(name)) return name;
    if (ids.length === 1) return ids[0];
    if (ids.length > 1) this.#reportAmbiguous(name, ids, range());
    else if (!this.#excused.has(name) && !this.#excused.has(lastPartOf(name)))
      this.#reportUnknown(name, range(), otherwise);
    return undefined;
  }

  /** What is meant by each name of the list at `path`, as far as that is clear. */
  findAll(names: readonly string[], document: Document, path: Path): readonly string[] {
    return names.flatMap((name, index) => this.find(name, () => document.rangeOf([...path, index])) ?? []);
  }

  /** The shortest name by which an author can mean `id`. */
  shortestNameOf(id: string): string {
    return namesOf(id).findLast((name) => this.#idsByName.get(name)?.length === 1) ?? id;
  }

  #reportAmbiguous(name: string, ids: readonly string[], range: Range): void {
    const names = ids.slice(0, mostCandidates).map((id) => quoted(this.shortestNameOf(id)));
    const more = ids.length > names.length ? [`${ids.length - names.length} more`] : [];
    this.#report.error("ambiguous-reference", `${quoted(name)} may mean ${listed([...names, ...more], "or")}`, range, {
      hint: `write as much of the path as tells them apart: ${names[0]}`,
    });
  }

  #reportUnknown(name: string, range: Range, otherwise: string): void {
    const remedy = remedyFor(range, this.#suggestions.for(name), otherwise);
    this.#report.error("unknown-reference", `unknown node or group ${quoted(name)}`, range, remedy);
  }

  /** A wrong path may end with the right id. Otherwise paths are compared with paths, and single ids with single ids. */
  #nearestTo(name: string): string | undefined {
    const isPath = name.includes(".");
    const names = [...this.#idsByName.keys()].filter((other) => other.includes(".") === isPath);
    const meant = this.#idsByName.has(lastPartOf(name)) ? lastPartOf(name) : nearest(name, names);
    const [id, ...others] = meant === undefined ? [] : (this.#idsByName.get(meant) ?? []);
    return id !== undefined && others.length > 0 ? this.shortestNameOf(id) : meant;
  }
}

/** The names that an id answers to, longest first: whole parts of its path from any of them to the end. */
function namesOf(id: string): readonly string[] {
  const names = [id];
  for (let dot = id.indexOf("."); dot !== -1; dot = id.indexOf(".", dot + 1)) names.push(id.slice(dot + 1));
  return names;
}

function otherwiseFor(name: string): string {
  const isRoute = /->|<-|--|~>/.test(name);
  return isRoute ? "name a node at an end of the edge" : "add it under `nodes`, or correct its name";
}
