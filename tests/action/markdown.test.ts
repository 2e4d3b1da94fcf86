import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, test } from "vitest";
import { compare, type Drawing, draw, summaries } from "../../src/index.ts";
import { textOf } from "../../src/integrations/action/change-text.ts";
import { codeOf, imageOf } from "../../src/integrations/action/markdown.ts";
import { summaryOf } from "../../src/integrations/action/summary.ts";
import { hostileTexts } from "../formats/diagram/hostile-texts.ts";

/** Whoever reads it makes links of addresses, takes HTML for what it is, and draws tables. */
const markdown = new MarkdownIt({ html: true, linkify: true });
const tokensOf = (text: string) => markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
const kindsIn = (text: string) => new Set(tokensOf(text).map(({ type }) => type));

const evil = [
  ...hostileTexts,
  "@acme/owners @everyone",
  "closes #1, acme/shop#2",
  "::set-output name=x::y",
  "::error::pwned\n::stop-commands::x",
  "\n# heading\n\n<img src=x onerror=alert(1)>",
  "%%{init: {'securityLevel': 'loose'}}%%",
  "````\n\n<h1>out</h1>",
  "```` ",
  "<!-- stratogram -->",
  "-->",
  "</details>",
  "javascript:alert(1)",
  "http://evil.example www.evil.example",
  "[x](javascript:alert(1))",
  "| a | b |\n|---|---|",
  "\u001b[31mred\u202eder",
];
const names = evil.map((text) => `docs/${text}.yaml`);

/** A document that says each of these wherever it says something. */
function documentWith(texts: readonly string[]): string {
  const nodes = texts.map((text, index) => [`n${index}`, { type: "lambda", label: text || "-", caption: text }]);
  const edges = texts.slice(1).map((text, index) => ({ from: `n${index}`, to: `n${index + 1}`, label: text }));
  return JSON.stringify({
    title: texts.join(" ").slice(0, 500),
    description: texts.join("\n").slice(0, 1000),
    nodes: Object.fromEntries(nodes),
    edges,
  });
}

let drawing: Drawing;
let words: string;

beforeAll(async () => {
  const [few, many] = [documentWith(evil.slice(0, 20)), documentWith(evil.toReversed())];
  const drawn = await draw(many, { effort: "draft" });
  const { output: comparison } = await compare(few, many);
  if (!drawn.output || !comparison) throw new Error(JSON.stringify(drawn.diagnostics.map(({ message }) => message)));
  drawing = drawn.output;
  words = (await summaries.find(({ name }) => name === "md")?.write(comparison)) ?? "";
}, 60_000);

/** What holds of a page, whatever authors and their files say. */
function expectHarmless(text: string): void {
  const tokens = tokensOf(text);
  expect([...kindsIn(text)].filter((type) => /html|link|image|blockquote|hr/.test(type))).toEqual([]);
  const said = tokens.filter(({ type }) => type === "text").map(({ content }) => content);
  for (const content of said) expect(content).not.toMatch(/@[\p{L}\p{N}]|#\d/u);
  for (const { content } of tokens.filter(({ type }) => type === "fence")) {
    expect(content).not.toMatch(/%%\{|<(?!br\/>)/);
    expect(content).not.toMatch(/^ *click (?!\S+ href )/m);
  }
  for (const line of text.split("\n")) expect(line).not.toMatch(/^::/);
}

describe("hostile names and labels are letters", () => {
  test("in the summary of a job", async () => {
    const drawn = names.map((document) => ({
      document,
      sources: [],
      files: [{ path: document, content: "" }],
      drawing,
      diagnostics: [],
    }));
    const text = await summaryOf(drawn, new Set(names), "changed");
    expectHarmless(text);
    const tokens = tokensOf(text);
    expect(tokens.filter(({ type }) => type === "td_open")).toHaveLength(4 * names.length);
    expect(tokens.filter(({ type }) => type === "fence").map(({ info }) => info)).toEqual(Array(10).fill("mermaid"));
    expect(tokens.filter(({ type }) => type === "heading_open")).toHaveLength(11);
    expect(tokens.filter(({ type }) => type === "code_inline")).toHaveLength(names.length + 10);
  });

  test("in what differs", async () => {
    const text = await textOf(
      [
        {
          document: "docs/shop.yaml",
          state: "changed",
          diagnostics: [],
          words,
          views: [{ name: "default", diff: drawing }],
        },
      ],
      undefined,
    );
    expectHarmless(text);
    expect(tokensOf(text).filter(({ type }) => type === "fence")).toHaveLength(1);
    const compared = names.map((document) => ({
      document,
      state: "new" as const,
      diagnostics: [],
      words: "It is new.",
      views: [],
    }));
    const listed = await textOf(compared, undefined);
    expectHarmless(listed);
    expect(tokensOf(listed).filter(({ type }) => type === "code_inline")).toHaveLength(2 * names.length);
  });

  test("in the addresses of pictures", async () => {
    const address = (path: string) => `https://github.com/acme/shop/raw/1/${encodeURIComponent(path)}`;
    for (const document of names) {
      const views = [{ name: "default", after: drawing }];
      const after = { document, state: "new" as const, diagnostics: [], words: "It is new.", views };
      const text = await textOf([after], (path, _, name) => (name === "after" ? address(path) : undefined));
      const images = tokensOf(text).filter(({ type }) => type === "image");
      expect(images.map((image) => decodeURIComponent(String(image.attrGet("src"))))).toEqual([
        decodeURIComponent(address(document)),
      ]);
    }
  });
});

test("a comment is never longer than a host takes, however long names are", async () => {
  const compared = Array.from({ length: 300 }, (_, index) => `${index}${"x".repeat(4000)}`).map((document) => ({
    ...{ document, state: "new" as const, diagnostics: [], words: "It is new.", views: [] },
  }));
  const text = await textOf(compared, undefined);
  expect(text.length).toBeLessThan(65_000);
  expect(text).toContain("There is more than fits here.");
});

test("any name is one piece of code, in a line and in a table", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."`|<>\\@#&\n\u2028 a") }), (name) => {
      const inTable = tokensOf(`| a | b |\n|---|---|\n| ${codeOf(`x${name}`)} | c |`);
      expect(inTable.filter(({ type }) => type === "td_open")).toHaveLength(2);
      for (const tokens of [inTable, tokensOf(`### ${codeOf(`x${name}`)}`)]) {
        const inline = tokens.filter(({ type }) => ["code_inline", "html_inline", "link_open", "image"].includes(type));
        expect(inline.map(({ type }) => type)).toEqual(["code_inline"]);
      }
    }),
  );
});

test("any address is that of one picture", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."()<>[]|\\ \"'`a") }), (path) => {
      const tokens = tokensOf(imageOf("after", `https://example.org/${path}`));
      expect(tokens.filter(({ type }) => type === "image")).toHaveLength(1);
    }),
  );
});
