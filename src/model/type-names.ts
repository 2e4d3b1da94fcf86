import type { KnownTypes } from "../catalogue/known-types.ts";
import type { Type } from "../catalogue/type.ts";
import { listed } from "../listed.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Range } from "../source/source.ts";
import { remedyFor, Suggestions } from "./suggestions.ts";

/** Finds types by the names that authors call them, and reports names that mean nothing, or several types. */
export class TypeNames {
  readonly #known: KnownTypes;
  readonly #report: Report;
  /** By provider: near home is nearer. */
  readonly #suggestions = new Map<string | undefined, Suggestions>();

  constructor(known: KnownTypes, report: Report) {
    this.#known = known;
    this.#report = report;
  }

  /** The type that `name` means in a document of `provider`; none, and a report, where that is unknown (with a hint of its own) or not clear. */
  find(name: string, provider: string | undefined, range: () => Range, hint?: string): Type | undefined {
    const found = this.#known.find(name, provider);
    if (!found && hint !== undefined) this.#report.error("unknown-type", unknown(name), range(), { hint });
    else if (!found) this.#reportUnknown(name, provider, range());
    else if ("candidates" in found) this.#reportAmbiguous(name, found.candidates, provider, range());
    else return found.type;
    return undefined;
  }

  /** The types that `name` may mean; nothing is reported. */
  called(name: string, provider: string | undefined): readonly Type[] {
    const found = this.#known.find(name, provider);
    return found ? ("type" in found ? [found.type] : found.candidates) : [];
  }

  #reportAmbiguous(name: string, candidates: readonly Type[], provider: string | undefined, range: Range): void {
    const names = candidates.map(({ id }) => quoted(id));
    const atTop = `name the provider at the top of the document: \`provider: ${candidates[0]?.namespace}\``;
    // Where a provider is named, it has no such type.
    const hint = `write it with its namespace${provider === undefined ? `, or ${atTop}` : ""}`;
    this.#report.error("ambiguous-type", `the type ${quoted(name)} may mean ${listed(names, "or")}`, range, { hint });
  }

  #reportUnknown(name: string, provider: string | undefined, range: Range): void {
    const meant = this.#suggestionsFor(provider).for(name);
    const search = `\`stratogram icons ${searchWordsOf(name)}\` lists what there is`;
    this.#report.error("unknown-type", unknown(name), range, remedyFor(range, meant, search));
  }

  #suggestionsFor(provider: string | undefined): Suggestions {
    const known = this.#suggestions.get(provider);
    if (known) return known;
    const suggestions = new Suggestions((name) => this.#known.nearestName(name, provider));
    this.#suggestions.set(provider, suggestions);
    return suggestions;
  }
}

function unknown(name: string): string {
  return `unknown type ${quoted(name)}`;
}

/** What to look for: the name without its namespace, and without what a shell would stumble over. */
function searchWordsOf(name: string): string {
  return name
    .slice(name.lastIndexOf(".") + 1)
    .replaceAll(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
}
