import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";

const folder = new URL("../../examples/", import.meta.url);

/** The examples of the gallery. */
export const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));

const signs = [
  ...["nodes:", "edges:", "a:", "b: ", "- ", "a", "x", " -> ", ": ", "{", "}", "[", "]", ",", "\n", "\n  ", "\n    "],
  ...["'", '"', "#", " # c", "|", ">-", "&a ", "*a", "  ", "\t", "🚀"],
];

/** What YAML is made of, in any order. */
export function signsOfYaml(maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...signs), { maxLength }).map((some) => some.join(""));
}
