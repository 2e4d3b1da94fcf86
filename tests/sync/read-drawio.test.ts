import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { render, sync } from "../../src/index.ts";
import { inflated } from "../../src/sync/inflate.ts";
import { plainText } from "../../src/sync/plain-text.ts";
import { readDrawio } from "../../src/sync/read-drawio.ts";
import { computing } from "../computing.ts";
import { compressed, Hand } from "./hand.ts";

const document = "nodes: { web: , g: { nodes: { api: } } }\nedges: [web -> api: asks]\n";

let drawing: string;
beforeAll(async () => {
  drawing = (await render(document, { format: "drawio", effort: "draft" })).output ?? "";
});

/** What reading a text back says. */
async function told(text: string) {
  const { output, diagnostics } = await sync({ name: "x.drawio", text }, document);
  return { output, told: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

const file = (page: string) => `<mxfile><diagram>${page}</diagram></mxfile>`;
const page = (cells: string) => file(`<mxGraphModel><root>${cells}</root></mxGraphModel>`);

describe("a file that is no drawing of ours is refused", () => {
  test.each([
    ["nothing", "", "invalid-drawing: the drawing cannot be read: it is empty"],
    ["YAML", "nodes: { a: }", "invalid-drawing: the drawing cannot be read: it is not XML"],
    [
      "a picture",
      "<svg/>",
      "invalid-drawing: the drawing cannot be read: it is no file of draw.io, as it begins with <svg>",
    ],
    ["a file without pages", "<mxfile/>", "invalid-drawing: the drawing cannot be read: it has no pages"],
    [
      "a page without cells",
      file("<mxGraphModel/>"),
      "invalid-drawing: the drawing cannot be read: one of its pages has no cells",
    ],
    [
      "an empty page",
      file(""),
      "invalid-drawing: the drawing cannot be read: one of its pages is damaged, or far too large",
    ],
    [
      "another page",
      file(compressed("<svg/>")),
      "invalid-drawing: the drawing cannot be read: one of its pages is none of draw.io",
    ],
    [
      "a drawing of somebody",
      page('<mxCell id="0"/><mxCell id="1" parent="0"/>'),
      "foreign-drawing: nothing in this drawing was drawn from a document",
    ],
    [
      "cells of one id",
      page('<mxCell id="0"/><mxCell id="0"/>'),
      'invalid-drawing: the drawing cannot be read: two of its cells have the id "0"',
    ],
    [
      "a cell in itself",
      page('<mxCell id="a" parent="b"/><mxCell id="b" parent="a"/>'),
      "invalid-drawing: the drawing cannot be read: one of its cells is in itself",
    ],
    [
      "an entity",
      '<!DOCTYPE a [<!ENTITY b "c">]><mxfile/>',
      'invalid-drawing: the drawing cannot be read: it cannot be read from "<!DOCTYPE a [<!ENTITY b" on',
    ],
  ])("%s", async (_, text, expected) => {
    expect(await told(text)).toEqual({ output: undefined, told: [expected] });
  });

  test.each([
    [
      "the drawing of another document",
      () => drawing.replaceAll('stratogram-id="', 'stratogram-id="other-'),
      /^foreign-drawing: .* shows "other-g"$/,
    ],
    ["half a drawing", () => drawing.slice(0, drawing.length / 2), /^invalid-drawing: /],
    ["half a compressed drawing", () => halfOf(new Hand(drawing).compress().text), /damaged/],
    ["a place that is none", () => drawing.replace(/<mxGeometry x="\d+"/, '<mxGeometry x="NaN"'), /stands at no place/],
    [
      "a place that is far away",
      () => drawing.replace(/<mxGeometry x="\d+"/, '<mxGeometry x="1e300"'),
      /stands at no place/,
    ],
    [
      "a bend that is none",
      () => new Hand(drawing).bend("edge-web..g.api", [{ x: Number.NaN, y: 1 }]).text,
      /stands at no place/,
    ],
  ])("%s", async (_, text, expected) => {
    const { output, told: messages } = await told(text());
    expect(output).toBeUndefined();
    expect(messages.join("\n")).toMatch(expected);
  });

  function halfOf(text: string): string {
    return text.replace(/(<diagram[^>]*>)([^<]*)/, (_, start, data) => start + data.slice(0, (data.length / 2) & ~3));
  }
});

describe("a drawing is read, however it is saved", () => {
  test.each([
    ["the page alone", (text: string) => /<mxGraphModel.*<\/mxGraphModel>/s.exec(text)?.[0] ?? ""],
    ["with a mark at the beginning", (text: string) => `\ufeff${text}`],
    ["with a document type", (text: string) => `<?xml version="1.0"?>\n<!DOCTYPE mxfile>\n${text}`],
    [
      "with objects of another name",
      (text: string) => text.replaceAll("<object ", "<UserObject ").replaceAll("</object>", "</UserObject>"),
    ],
    [
      "with more attributes",
      (text: string) => text.replaceAll("<object ", '<object own="1" ').replaceAll("<mxfile ", '<mxfile host="x" '),
    ],
    [
      "with its cells in another order",
      (text: string) =>
        text.replace(
          /<root>(.*)<\/root>/s,
          (_, cells) =>
            `<root>${cells
              .split(/\n(?=<(?:object|mxCell id))/)
              .reverse()
              .join("\n")}</root>`,
        ),
    ],
    [
      "with attributes that a copy has",
      (text: string) => new Hand(text).compress().text.replace(/(<diagram[^>]*>)([^<]*)/, "$1\n  $2\n"),
    ],
  ])("%s", async (_, change) => {
    expect(await told(change(drawing))).toEqual({ output: { changes: [], files: [] }, told: [] });
  });
});

describe("a drawing is read in no time, whatever it is", () => {
  const most = 2 ** 22;
  test.each<[string, () => string]>([
    ["a page that inflates without end", () => file(compressed("a".repeat(40 * 2 ** 20)))],
    ["very many elements", () => page("<a/>".repeat(most / 4))],
    [
      "very many cells in each other",
      () =>
        page(Array.from({ length: 40_000 }, (_, index) => `<mxCell id="${index}" parent="${index + 1}"/>`).join("")),
    ],
    [
      "very many attributes",
      () => `<mxfile ${Array.from({ length: most / 16 }, (_, index) => `a${index}="1"`).join(" ")}/>`,
    ],
    ["very deep", () => "<mxfile>".repeat(most / 8)],
    ["very much text", () => page("x".repeat(most))],
    ["a label of very many brackets", () => page(`<mxCell id="0" value="${"&lt;".repeat(most / 8)}" style="html=1"/>`)],
    ["a style of very many values", () => page(`<mxCell id="0" style="${";".repeat(most)}"/>`)],
    [
      "very many pages",
      () =>
        `<mxfile>${`<diagram>${compressed("<mxGraphModel><root/></mxGraphModel>")}</diagram>`.repeat(20_000)}</mxfile>`,
    ],
    ["more than can be read", () => " ".repeat(33 * 2 ** 20)],
  ])("%s", async (_, make) => {
    const text = make();
    expect(await computing(() => readDrawio(text))).toBeLessThan(150);
  });

  test("what is too large says so", async () => {
    expect((await told(" ".repeat(33 * 2 ** 20))).told).toEqual([
      "too-large: the drawing cannot be read: it is larger than 32 MiB",
    ]);
  });

  test("any damage to a drawing is told or read, and never a fault of ours", async () => {
    const cut = fc.record({
      start: fc.nat(drawing.length),
      length: fc.nat(40),
      text: fc.string({ unit: "binary", maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(cut, fc.boolean(), async ({ start, length, text }, isCompressed) => {
        const whole = isCompressed ? new Hand(drawing).compress().text : drawing;
        const { output, told: messages } = await told(whole.slice(0, start) + text + whole.slice(start + length));
        if (output === undefined) expect(messages.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is deflated is inflated within bounds", () => {
  test("any text comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const written = encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
        expect(inflated(compressed(decodeURIComponent(written)), 10_000)).toBe(written);
      }),
    );
  });

  test("but none that is longer than is allowed", () => {
    const deflated = compressed("a".repeat(1000));
    expect(inflated(deflated, 1000)).toHaveLength(1000);
    expect(inflated(deflated, 999)).toBeUndefined();
  });

  test.each(["", "=", "A", "ä", "####", "AAAA", "S0ws"])("and nothing of what is damaged: %j", (base64) => {
    expect(inflated(base64, 1000)).toBeUndefined();
  });
});

test.each([
  ["a <b>b</b>", "a b"],
  ["<div>a</div><div>b<br/>c</div>", "a\nb\nc"],
  ["a&nbsp;&amp;lt;&#x41;&#66;&unknown;&#9999999;", "a &lt;AB&unknown;&#9999999;"],
  ["<img src=x onerror='alert(1)'>a < b", "a < b"],
  ["\n  a\n  b\n", "a b"],
])("HTML is read as people read it: %j", (html, text) => {
  expect(plainText(html)).toBe(text);
});

/** Drawings of others, which are no part of this project. */
const corpus = fileURLToPath(new URL("../../../shared/corpus/drawio", import.meta.url));
const strangers = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(".drawio")) : [];

describe.skipIf(strangers.length === 0)("drawings of others are read and refused (they are needed)", () => {
  test.each(strangers)("%s", async (name) => {
    const text = readFileSync(`${corpus}/${name}`, "utf8");
    expect(readDrawio(text)).not.toHaveProperty("fault");
    expect((await told(text)).told).toEqual(["foreign-drawing: nothing in this drawing was drawn from a document"]);
  });
});
