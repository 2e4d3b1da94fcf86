import { stringify } from "yaml";
import { nameOf } from "./language.js";

/** @typedef {import("./language.js").Schema} Schema */

/**
 * The chapters of the reference: a heading, and the definition whose keys it lists; none for the document itself.
 * @type {readonly { heading: string, definition?: string }[]}
 */
const chapters = [
  { heading: "A document" },
  { heading: "A node or a group", definition: "NodeMap" },
  { heading: "Facts of a node or a group", definition: "NodeFacts" },
  { heading: "An edge", definition: "EdgeMap" },
  { heading: "An edge without a route", definition: "LongEdge" },
  { heading: "Facts of an edge", definition: "EdgeFacts" },
  { heading: "Facts of both", definition: "Facts" },
  { heading: "A class", definition: "ClassSpec" },
  { heading: "`style`", definition: "StyleSpec" },
  { heading: "`align`", definition: "AlignSpec" },
  { heading: "`meta`", definition: "Meta" },
  { heading: "`gpu`", definition: "Gpu" },
];

const introduction = `# Every key

What can be written, key by key. The [README](../README.md#the-language) says how it goes together. This page is made
from [schemas/language.yaml](../schemas/language.yaml) by \`npm run generate\`: change it there.
`;

/**
 * Every key of the language with its value and its meaning, as a page for readers.
 * @param {Schema} language
 */
export function referenceOf(language) {
  const pages = chapters.map(({ heading, definition }) => {
    const { description, properties, patternProperties } = definition ? language.definitions[definition] : language;
    const rows = Object.entries(properties ?? {}).map(([key, schema]) => row(`\`${key}\``, schema, language));
    if (patternProperties) rows.push(row("`x-…`", patternProperties["^x-"], language));
    return `## ${heading}\n\n${description}\n\n${["| key | value | meaning |", "|---|---|---|", ...rows].join("\n")}\n`;
  });
  return [introduction, ...pages].join("\n");
}

/**
 * @param {string} key
 * @param {Schema} schema
 * @param {Schema} language
 */
function row(key, { $ref, ...words }, language) {
  /** @type {Schema} */
  const schema = $ref ? { ...language.definitions[nameOf($ref)], ...words } : words;
  const cells = [key, choiceOf(schema), `${schema.description}${examplesOf(schema)}`];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/**
 * What a value of a key is.
 * @param {Schema} schema
 * @returns {string}
 */
function choiceOf(schema) {
  if (schema.enum) return schema.enum.map((/** @type {string} */ choice) => `\`${choice}\``).join(", ");
  return schema.expects ?? "anything";
}

/** @param {Schema} schema */
function examplesOf({ examples = [] }) {
  if (examples.length === 0) return "";
  const written = examples.map((/** @type {unknown} */ example) => `\`${inOneLine(example)}\``);
  return ` For example ${written.join(", ")}.`;
}

/** @param {unknown} value */
function inOneLine(value) {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim().replaceAll("[ ", "[").replaceAll(" ]", "]");
}
