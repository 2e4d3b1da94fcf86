import type { Loaded } from "../source/loaded.ts";
import { quoted } from "../source/quoted.ts";
import type { ViewSpec } from "../source/spec.ts";
import { nearest } from "../suggest.ts";
import type { Element, Flow, Origin, View } from "./architecture.ts";
import { isNamed } from "./is-named.ts";
import { labelText } from "./label.ts";
import type { Scope } from "./scope.ts";
import { remedyFor } from "./suggestions.ts";

/** What views can name. */
export interface Nameable {
  /** Nodes and groups. */
  readonly elements: readonly Element[];
  readonly isGroup: (id: string) => boolean;
  readonly flows: readonly Flow[];
}

/** The views of a document, with everything that they name looked up. */
export function viewsOf({ document, spec }: Loaded, nameable: Nameable, scope: Scope): readonly View[] {
  return Object.entries(spec.views ?? {}).flatMap(([name, view]) => {
    const origin = { document, path: ["views", name] };
    const resolver = new Resolver(origin, nameable, spec.provider, scope);
    return isNamed("a view", name, origin, scope.report) ? resolver.viewOf(name, view ?? {}) : [];
  });
}

/** Looks up what one view names. */
class Resolver {
  readonly #origin: Origin;
  readonly #nameable: Nameable;
  readonly #provider: string | undefined;
  readonly #scope: Scope;

  constructor(origin: Origin, nameable: Nameable, provider: string | undefined, scope: Scope) {
    this.#origin = origin;
    this.#nameable = nameable;
    this.#provider = provider;
    this.#scope = scope;
  }

  viewOf(name: string, spec: ViewSpec): View {
    const { title, description, show, hide = [], collapse = [], focus, depth = 1, flow, overlay, direction } = spec;
    const named = flow === undefined ? undefined : this.#flowNamed(flow);
    if (spec.depth !== undefined && !focus) this.#reportUnusedDepth(name);
    return {
      name,
      ...(title && { title: labelText(title) }),
      ...(description && { description: description.trim() }),
      ...(show && { show: this.#chosen(show, "show") }),
      hide: this.#chosen(hide, "hide"),
      collapse: this.#groups(collapse),
      ...(focus && { focus: this.#ids(focus, "focus") }),
      depth,
      ...(named !== undefined && { flow: named }),
      ...(overlay && { lens: overlay }),
      ...(direction && { direction }),
      origin: this.#origin,
    };
  }

  #reportUnusedDepth(name: string): void {
    const { document, path } = this.#origin;
    const message = `the view ${quoted(name)} has no \`focus\` from which \`depth\` could be counted`;
    this.#scope.report.warning("unused-hint", message, document.rangeOfKey([...path, "depth"]), {
      hint: "write `focus: …`, or leave `depth` out",
    });
  }

  #ids(names: readonly string[], key: string): readonly string[] {
    const { document, path } = this.#origin;
    return this.#scope.references.findAll(names, document, [...path, key]);
  }

  /** Ids, and whatever has one of the tags or is of one of the types. */
  #chosen(names: readonly string[], key: string): readonly string[] {
    const { document, path } = this.#origin;
    return names.flatMap((name, index) => {
      const some = this.#taggedOrOfType(name);
      if (some.length > 0 && !this.#scope.references.knows(name)) return some;
      const range = () => document.rangeOf([...path, key, index]);
      return this.#scope.references.find(name, range, this.#otherwiseFor(name)) ?? [];
    });
  }

  #otherwiseFor(name: string): string {
    const tags = this.#nameable.elements.flatMap(({ facts }) => facts.tags ?? []);
    const meant = nearest(name, tags);
    return meant ? `did you mean the tag ${quoted(meant)}?` : "name an id, or a tag or a type that something has";
  }

  #taggedOrOfType(name: string): readonly string[] {
    const { elements } = this.#nameable;
    const tagged = elements.filter(({ facts }) => facts.tags?.includes(name));
    if (tagged.length > 0) return tagged.map(({ id }) => id);
    const types = this.#scope.types.called(name, this.#provider);
    return elements.filter(({ type }) => type && types.includes(type)).map(({ id }) => id);
  }

  #groups(names: readonly string[]): readonly string[] {
    const { document, path } = this.#origin;
    return names.flatMap((name, index) => {
      const range = () => document.rangeOf([...path, "collapse", index]);
      const id = this.#scope.references.find(name, range);
      if (id === undefined || this.#nameable.isGroup(id)) return id ?? [];
      this.#scope.report.error(
        "collapse-of-node",
        `${quoted(name)} is a single node, which cannot be collapsed`,
        range(),
        {
          hint: "name a group, or take this out of `collapse`",
        },
      );
      return [];
    });
  }

  #flowNamed(name: string): string | undefined {
    const { flows } = this.#nameable;
    if (flows.some((flow) => flow.name === name)) return name;
    const { document, path } = this.#origin;
    const range = document.rangeOf([...path, "flow"]);
    const meant = nearest(
      name,
      flows.map((flow) => flow.name),
    );
    const remedy = remedyFor(range, meant, "flows are written under `flows` at the top level");
    this.#scope.report.error("unknown-flow", `unknown flow ${quoted(name)}`, range, remedy);
    return undefined;
  }
}
