import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { bold, linked, literal, picture, table } from "../../src/formats/md/markdown.ts";
import { md } from "../../src/formats/md.ts";
import { plain } from "../../src/formats/words/plain.ts";
import { hostileTexts, naughtyTexts } from "./diagram/hostile-texts.ts";
import { documentWith, drawn, hostilePieces, shop } from "./told.ts";
import { writing } from "./writing.ts";

const parser = new MarkdownIt({ html: true });
const source = { name: "docs/shop.yaml", text: "" };

const views = await drawn(shop);

const write = ([...drawings]: readonly Drawing[], pictures?: readonly string[]) =>
  md.bind(drawings, writing({ source, ...(pictures && { pictures }) }));

type Token = ReturnType<typeof parser.parse>[number];

/** The inline parts of a page, one for each paragraph, item, heading or cell. */
function inlines(markdown: string): readonly Token[] {
  return parser.parse(markdown, {}).filter(({ type }) => type === "inline");
}

/** What is read of an inline part; what is not mere text is told by its type. */
function read({ children }: Token): string {
  return (children ?? []).map(({ type, content }) => (type === "text" ? content : `<${type}>`)).join("");
}

describe("a page", () => {
  test("says everything that the picture shows", async () => {
    const [whole] = views;
    expect(await write([whole])).toMatchInlineSnapshot(`
      "# Shop

      Customers order, and are told when it is sent.

      ![5 components in 1 group; 4 connections; 1 outline; 2 decisions; 2 accepted findings. Flow: To order, 3 steps.](shop.svg)

      Version 1.2, 2026-11-22, Shop team, reviewed

      ## To order

      1. **Customer → Orders, Python 3.13 → Orders, DynamoDB**: Keep the order
      2. **Orders, Python 3.13 → Customer**
      3. **Orders, Python 3.13 → Mail**: Tell the customer

      ## Decisions

      - **[D1: DynamoDB](https://example.com/d)**
        - Because: No servers.
        - Instead of: Aurora
        - Trade-off: No joins.
        - On: Orders, DynamoDB
      - **D2: One region (proposed)**

      ## Costs a month

      | What | Amount | Remark |
      | --- | --: | --- |
      | Orders | \\$40 |  |
      | Total | ≥ \\$40 |  |
      | Budget | \\$100 | at least \\$40 of \\$100, 40 % |
      | 3 of 4 components not priced |  |  |

      ## Components

      5 components in 1 group; 4 connections; 1 outline; 2 decisions; 2 accepted findings. Flow: To order, 3 steps.[^finding-2]

      | Component | Type | In | Description | Facts | Cost |
      | --- | --- | --- | --- | --- | --: |
      | Customer | User |  |  |  |  |
      | AWS Cloud | AWS Cloud, group |  | Everything that we run. |  |  |
      | [Orders, Python 3.13](https://example.com/a%28b%29) | AWS Lambda | AWS Cloud |  | scaling: 0..50 |  |
      | Orders, DynamoDB | Amazon DynamoDB | AWS Cloud |  | data: internal, pii; encrypted | \\$40 a month |
      | Mail[^finding-1] | Amazon SES | AWS Cloud | Sends mail. | owner: Mail team, not encrypted, tier: 2 |  |
      | Keys | AWS KMS | AWS Cloud |  | covers AWS Cloud |  |

      ## Connections

      - Customer → Orders, Python 3.13: Order (HTTPS, encrypted)
      - Orders, Python 3.13 → Orders, DynamoDB (data)
      - Orders, Python 3.13 → Mail: Sent (asynchronous). Not waited for.
      - Mail ↔ Customer: Mail

      ## Outlines

      - Personal data: Orders, DynamoDB; Mail. Names and addresses.

      [^finding-1]: Accepted finding: plain-mail: Mail cannot be encrypted.

      [^finding-2]: Accepted finding: no-monitoring: A pilot.
      "
    `);
  });

  test("is read as headings, lists and tables, with the picture and its text", async () => {
    const page = await write(views);
    const tokens = parser.parse(page, {});
    const headings = tokens.flatMap(({ type, tag }, index) =>
      type === "heading_open" ? `${tag} ${tokens[index + 1]?.content}` : [],
    );
    expect(headings.slice(0, 4)).toEqual(["h1 Shop", "h2 To order", "h2 Decisions", "h2 Costs a month"]);
    expect(headings).toContain("h1 What it costs");
    const pictures = tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === "image"));
    expect(pictures.map((image) => image.attrGet("src"))).toEqual(["shop.svg", "shop.costs.svg"]);
    expect(pictures.map(({ content }) => content)[1]).toBe("5 components in 1 group; 4 connections; 1 outline.");
    expect(tokens.filter(({ type }) => type === "table_open")).toHaveLength(4);
    expect(tokens.filter(({ type }) => type === "ordered_list_open")).toHaveLength(1);
  });

  test("has accepted findings as footnotes at what they are about, else at all of it", async () => {
    const page = await write(views);
    expect(page).toMatch(/^\| Mail\[\^finding-1-1\] \|/m);
    expect(page).toMatch(/^5 components .* 3 steps\.\[\^finding-1-2\]$/m);
    expect(page).toContain("\n[^finding-1-1]: Accepted finding: plain-mail: Mail cannot be encrypted.\n");
  });

  test("shows pictures from elsewhere where it is told so", async () => {
    const [whole, costs] = views;
    if (!costs) throw new Error("There is no view of costs");
    const page = await write([whole, costs], ["../pictures/a b.svg", "https://example.com/c(d).svg"]);
    expect(page).toContain("](../pictures/a%20b.svg)\n");
    expect(page).toContain("](https://example.com/c%28d%29.svg)\n");
  });

  test.each([
    ["shop.yaml", "shop.svg"],
    ["C:\\docs\\my shop.yaml", "my%20shop.svg"],
    ["<stdin>", "stdin.svg"],
    [".yaml", ".yaml.svg"],
    ["v1.2.yaml", "v1.2.svg"],
    ["", "architecture.svg"],
    ["\ud800\n<b>.yaml", "%0A%3Cb%3E.svg"],
  ])("of %j shows %s", async (name, expected) => {
    const [whole] = await drawn("nodes: { a: }");
    const page = await md.write(whole, writing({ source: { name, text: "" } }));
    expect(page).toContain(`](${expected})\n`);
  });
});

/** Every place that a text can have in a page. */
const places: Readonly<Record<string, (markdown: string) => string>> = {
  paragraph: (markdown) => `before\n\n${markdown}\n\nafter`,
  heading: (markdown) => `## ${markdown}\n`,
  item: (markdown) => `- ${markdown}\n  - ${markdown}`,
  step: (markdown) => `1. ${bold(markdown)}: ${markdown}`,
  note: (markdown) => `[^finding-1]: Accepted finding: ${markdown}`,
  cell: (markdown) => table([{ text: "a" }, { text: "b" }], [[markdown, markdown]]).join("\n"),
  link: (markdown) => linked(markdown, "https://example.com"),
};

/** What is read there, of the texts alone. */
function readIn(place: string, text: string): readonly string[] {
  const marks = /^(?:before|after|a|b)$|^\[\^finding-1\]: Accepted finding: |<(?:link|strong)_(?:open|close)>/g;
  const parts = inlines(places[place]?.(literal(text)) ?? "").map((token) => read(token).replace(marks, ""));
  return parts.filter((part) => part !== "");
}

function expectLiteral(text: string): void {
  const twice: Readonly<Record<string, readonly string[]>> = {
    item: [text, text],
    step: [`${text}: ${text}`],
    cell: [text, text],
  };
  const names = Object.keys(places);
  const expected = names.map((place) => [place, twice[place] ?? [text]]);
  expect(names.map((place) => [place, readIn(place, text)])).toEqual(expected);
  const [image] = inlines(picture(text, "x.svg"))[0]?.children ?? [];
  expect(image?.type === "image" && image.children?.map(({ content }) => content).join("")).toBe(text);
}

describe("text is read letter by letter wherever it stands", () => {
  const readable = (text: string) => !["", "before", "after", "a", "b"].includes(plain(text));

  test.each([...hostileTexts.filter(readable), "in F #", "\\ ##"])("%j", (text) => expectLiteral(plain(text)));

  test("of the Big List of Naughty Strings", () => {
    for (const text of naughtyTexts.filter(readable)) expectLiteral(plain(text));
  });

  test("of any kind", () => {
    const marks = fc.string({ unit: fc.constantFrom(..."\\`*_{}[]<>()#+-.!|~$&;:=^@\"' \t1aé字") });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), marks).filter(readable), (text) =>
        expectLiteral(plain(text)),
      ),
      { numRuns: 100 },
    );
  });
});

test.each(hostilePieces)("a page of hostile text has no HTML, and leads nowhere: %#", async (text) => {
  const page = await write(await drawn(documentWith(text)));
  const tokens = parser.parse(page, {});
  const types = new Set(tokens.flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)]));
  const strange = [...types].filter((type) => /^(?:html|code|link|fence|blockquote|hr$|em_|s_)|break/.test(type));
  expect(strange).toEqual([]);
  expect(tokens.filter(({ type }) => type === "heading_open")).toHaveLength(7);
});

test("an address ends where it ends", () => {
  const [{ children } = { children: [] }] = inlines(linked("a", "https://example.com/a(b)|c?x=1&copy;=2"));
  expect(children?.[0]?.attrGet("href")).toBe("https://example.com/a%28b%29%7Cc?x=1&copy;=2");
});
