import { nearest } from "../suggest.ts";
import { nameOf, type Type } from "./type.ts";

/** What a name stands for: one type, several among which the author must choose, or none. */
export type Found = { readonly type: Type } | { readonly candidates: readonly Type[] } | undefined;

/** The types of some namespaces, to be found by what authors call them. */
export class KnownTypes {
  readonly #types: readonly Type[];
  /** By `namespace.name` and `namespace.alias`. */
  readonly #byQualifiedName = new Map<string, Type>();
  /** By name or alias alone: a type of each namespace that has it. */
  readonly #byName = new Map<string, Type[]>();

  /** `types` is in the order of the catalogue. */
  constructor(types: readonly Type[]) {
    this.#types = types;
    for (const type of types) {
      for (const name of [nameOf(type), ...type.aliases]) {
        this.#byQualifiedName.set(`${type.namespace}.${name}`, type);
        const sameName = this.#byName.get(name);
        if (sameName) sameName.push(type);
        else this.#byName.set(name, [type]);
      }
    }
  }

  /** The type called `namespace.name`, aliases not counted. */
  byId(id: string): Type | undefined {
    const type = this.#byQualifiedName.get(id);
    return type?.id === id ? type : undefined;
  }

  /**
   * Looks up what an author calls a type: `aws.lambda`, or `lambda` alone.
   *
   * A name alone is looked up in `provider`, then in `generic` and `ai`, then
   * anywhere if only one namespace has it. Aliases count as names, and case does
   * not matter.
   */
  find(name: string, provider?: string): Found {
    const near = this.findNear(name, provider);
    if (near) return { type: near };
    const [type, ...others] = this.#byName.get(name.toLowerCase()) ?? [];
    if (!type) return undefined;
    return others.length === 0 ? { type } : { candidates: [type, ...others] };
  }

  /** The type that a name means whatever other namespaces there are: by its own namespace, or by those that come first. */
  findNear(name: string, provider?: string): Type | undefined {
    const wanted = name.toLowerCase();
    const qualified = wanted.includes(".") ? this.#byQualifiedName.get(wanted) : undefined;
    if (qualified) return qualified;
    for (const namespace of nearNamespaces(provider)) {
      const type = this.#byQualifiedName.get(`${namespace}.${wanted}`);
      if (type) return type;
    }
    return undefined;
  }

  /**
   * The name that the author of an unknown one most likely meant, in words that
   * `find` finds: near home first, because `lamda` under AWS means Lambda and
   * nothing else. Compares with every name there is, so it is for mistakes only.
   */
  nearestName(name: string, provider?: string): string | undefined {
    const wanted = name.toLowerCase();
    const titled = this.#types.find(({ title }) => title.toLowerCase() === wanted);
    if (titled) return titled.id;
    if (wanted.includes(".")) {
      const elsewhere = this.#byName.get(wanted.slice(wanted.indexOf(".") + 1))?.[0]?.id;
      return elsewhere ?? nearest(wanted, this.#byQualifiedName.keys());
    }
    const atHome = nearNamespaces(provider).flatMap((namespace) => this.#namesOf(namespace));
    const meant = nearest(wanted, atHome) ?? nearest(wanted, this.#byName.keys());
    if (meant === undefined) return this.#nameWithin(wanted, provider);
    const found = this.find(meant, provider);
    return found && "type" in found ? meant : this.#byName.get(meant)?.[0]?.id;
  }

  /** The longest words of a text that name one type: `lambda` in `aws_lambda_function`, `s3-bucket` in `AWS::S3::Bucket`. */
  #nameWithin(text: string, provider?: string): string | undefined {
    const words = text.split(/[^a-z0-9]+/).filter((word) => word !== "");
    for (const run of runsOf(words.slice(0, mostWords))) {
      const name = [run.join("-"), run.join("")].find((each) => each.length > 1 && this.findNear(each, provider));
      if (name !== undefined) return name;
    }
    return undefined;
  }

  #namesOf(namespace: string): readonly string[] {
    return this.#types.flatMap((type) => (type.namespace === namespace ? [nameOf(type), ...type.aliases] : []));
  }
}

/** No name of a type has more. */
const mostWords = 8;

/** Words that stand one after the other, the longest runs first. */
function runsOf(words: readonly string[]): readonly (readonly string[])[] {
  const lengths = words.map((_, index) => words.length - index);
  return lengths.flatMap((length) =>
    Array.from({ length: words.length - length + 1 }, (_, start) => words.slice(start, start + length)),
  );
}

/** The namespaces in which a name alone is looked up first. */
function nearNamespaces(provider: string | undefined): readonly string[] {
  return [...(provider === undefined ? [] : [provider]), "generic", "ai"];
}
