import type { ErrorObject } from "ajv";
import type { Document, Path } from "./document.ts";
import { quoted } from "./quoted.ts";
import { childOf, type Tree } from "./tree.ts";

/** What the schema finds wrong with a value, in its words. */
export interface Finding {
  readonly document: Document;
  readonly path: Path;
  /** The same, as the schema writes it. */
  readonly pointer: string;
  readonly keyword: string;
  /** What the keyword says: the key that is missing, the choices there are … */
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  readonly schema: Schema;
}

/** What messages need of the schema that the value does not satisfy. */
interface Schema {
  readonly called?: string;
  readonly expects?: string;
  readonly enum?: readonly (string | boolean)[];
  readonly items?: { readonly $ref?: string };
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly patternProperties?: Readonly<Record<string, unknown>>;
}

/** What an error of the compiled schema says about a document. */
export function findingOf(error: ErrorObject, document: Document): Finding {
  const { instancePath: pointer, keyword, params, data: value, parentSchema } = error;
  // What ajv hands back is the schema that was made from schemas/language.yaml.
  const schema: Schema = Object(parentSchema);
  return { document, path: pathOf(pointer, document), pointer, keyword, params, value, schema };
}

/** The path that a JSON pointer names. */
function pathOf(pointer: string, document: Document): Path {
  const path: (string | number)[] = [];
  let tree: Tree | undefined = document.tree;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const key: string | number = tree?.kind === "list" ? Number(name) : name;
    path.push(key);
    tree = tree && childOf(tree, key);
  }
  return path;
}

/** What messages call the value at a path. */
export function nameOf(path: Path): string {
  const [before, key] = [path.at(-2), path.at(-1)];
  if (key === undefined) return "a document";
  if (typeof key === "number") return `an item of \`${path.findLast((step) => typeof step === "string") ?? ""}\``;
  const isOwn = before === "nodes" || before === "classes" || /->|<-|--|~>/.test(key);
  return isOwn ? quoted(key) : `\`${key}\``;
}
