import { listed } from "../listed.ts";
import { nearest } from "../suggest.ts";
import type { Finding } from "./finding.ts";
import { isRoute, nameOf } from "./finding.ts";
import type { Mistake } from "./mistake.ts";
import { replacement } from "./mistake.ts";
import { moneyRemedy } from "./money-mistake.ts";
import { quoted } from "./quoted.ts";
import type { Remedy } from "./report.ts";
import { synonyms } from "./synonyms.ts";
import { unknownKey } from "./unknown-key.ts";

/** What a finding of the schema means to the author. */
export function mistakeOf(finding: Finding): Mistake {
  return (mistakes.get(finding.keyword) ?? wrongKind)(finding);
}

const mistakes: ReadonlyMap<string, (finding: Finding) => Mistake> = new Map([
  ["additionalProperties", unknownKey],
  ["required", missingKey],
  ["enum", wrongChoice],
  ["maxLength", tooLong],
  ["minItems", tooFew],
  ["minProperties", noKey],
  ["maxProperties", severalKeys],
]);

function missingKey(finding: Finding): Mistake {
  const key = String(finding.params.missingProperty);
  const message = `${finding.schema.called ?? "this map"} needs \`${key}\``;
  return { ...wrong(finding, message, { hint: `add \`${key}: …\`` }), code: "missing-key" };
}

function wrongChoice(finding: Finding): Mistake {
  const { document, path, value, schema } = finding;
  const choices = listed(
    (schema.enum ?? []).map((choice) => `\`${choice}\``),
    "or",
  );
  if (value === null) return withoutValue(finding, choices);
  const meant = typeof value === "string" ? choiceMeantBy(value, (schema.enum ?? []).map(String)) : undefined;
  const remedy = meant ? replacement(document.rangeOf(path), meant) : {};
  return wrong(finding, `${nameOf(path)} is ${choices}, not ${shown(value)}`, remedy);
}

function choiceMeantBy(word: string, choices: readonly string[]): string | undefined {
  return synonyms.get(word.toLowerCase())?.find((synonym) => choices.includes(synonym)) ?? nearest(word, choices);
}

function tooLong(finding: Finding): Mistake {
  const { path, params, value } = finding;
  const owner = isRoute(path.at(-1)) ? "the label of " : "";
  const message = `${owner}${nameOf(path)} has at most ${params.limit} characters, and this one ${String(value).length}`;
  return wrong(finding, message, { hint: "shorten it" });
}

function tooFew(finding: Finding): Mistake {
  const { path, value, schema } = finding;
  return wrong(finding, `${nameOf(path)} is ${schema.expects}, and this one has ${Object(value).length}`, {});
}

function noKey(finding: Finding): Mistake {
  return wrong(finding, `${nameOf(finding.path)} is empty`, { hint: `write ${finding.schema.expects}` });
}

function severalKeys(finding: Finding): Mistake {
  const keys = Object.keys(Object(finding.value)).map(quoted);
  return wrong(finding, `${listed(keys.slice(0, 3), "and")} cannot stand in one item`, {
    hint: "begin each with `- `",
  });
}

function wrongKind(finding: Finding): Mistake {
  const { path, value, schema } = finding;
  const expected = schema.expects ?? "something else";
  if (value === null) return withoutValue(finding, expected);
  const remedy = moneyRemedy(finding) ?? hintFor(finding);
  return wrong(finding, `${nameOf(path)} is ${expected}, not ${shown(value)}`, remedy);
}

function withoutValue(finding: Finding, expected: string): Mistake {
  return wrong(finding, `${nameOf(finding.path)} has no value`, { hint: `write ${expected}, or leave it out` });
}

function hintFor({ document, path, params, value, schema }: Finding): Remedy {
  const expected = params.type;
  if (expected === "array" && isMap(value)) return { hint: "begin each item with `- `" };
  if (schema.called === "a node" && Array.isArray(value))
    return { hint: "what is in a group stands below its `nodes:`" };
  if (expected === "object" && Array.isArray(value)) return { hint: "write `key: value`, without `- `" };
  if (typeof value === "boolean" && [expected].flat().includes("string"))
    return { hint: `write it in quotes: "${value}"` };
  if (typeof value !== "string") return {};
  if (path.length === 0) return { hint: "`stratogram init` writes a first document to go on from" };
  const meant = literals.get(value.toLowerCase());
  if (expected === "boolean" && meant) return replacement(document.rangeOf(path), meant);
  const isNumber = value.trim() !== "" && Number.isFinite(Number(value));
  return isNumber && (expected === "number" || expected === "integer") ? { hint: "write it without quotes" } : {};
}

/** What people write for `true` and `false`. */
const literals: ReadonlyMap<string, string> = new Map([
  ...["true", "yes", "y", "on"].map((word) => [word, "true"] as const),
  ...["false", "no", "n", "off"].map((word) => [word, "false"] as const),
]);

function wrong({ document, path }: Finding, message: string, remedy: Remedy): Mistake {
  return { code: "wrong-value", message, range: document.rangeOf(path), remedy };
}

function shown(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "a list";
  return isMap(value) ? "a map" : String(value);
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
