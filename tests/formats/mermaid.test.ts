import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { mermaid } from "../../src/formats/mermaid.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { Report } from "../../src/source/report.ts";
import { themes } from "../../src/themes/index.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample, exampleNames } from "../drawing/examples.ts";
import { peer } from "../peer.ts";
import { chromiumPath, launchChromium } from "../pictures.ts";
import { annotatedIn } from "./annotated.ts";
import { hostileIds, hostileTexts, naughtyTexts } from "./diagram/hostile-texts.ts";
import {
  drawing,
  drawingNamed,
  drawingTelling,
  drawingWith,
  edge,
  group,
  manyEdges,
  node,
  nodesWith,
} from "./diagram/made-up.ts";
import { type Said, type SaidBox, type SaidEdge, said, saidIn, withoutSpaces } from "./diagram/said.ts";

const module = peer("mermaid/dist/mermaid.min.js");
const source = { name: "made-up.yaml", text: "nodes: {}" };

function written(of: Drawing, report = new Report()): string {
  return mermaid.write(of, { host: browserHost(), report, source, scale: 1, page: "fit" });
}

/** What a page says of a diagram that it drew. */
interface Picture {
  readonly boxes: readonly PictureBox[];
  readonly edges: readonly PictureEdge[];
  readonly title: string | undefined;
  readonly accessibleTitle: string | undefined;
  readonly description: string | undefined;
  /** Elements that no label may have. */
  readonly strangers: readonly string[];
}

interface PictureBox {
  readonly id: string;
  readonly isGroup: boolean;
  readonly parentId?: string;
  readonly label: string;
  readonly link?: string;
  readonly tooltip?: string;
}

interface PictureEdge {
  readonly start: string;
  readonly end: string;
  readonly head: string;
  readonly tail: string;
  readonly pattern: string;
  readonly style: readonly string[];
  readonly label: string;
}

/** Draws a diagram as GitHub does and reads what it has drawn. It runs in the page. */
const drawInPage = `async (text) => {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxTextSize: 1e7, maxEdges: 1e5, suppressErrorRendering: true });
  const { svg } = await mermaid.render("picture", text);
  document.body.innerHTML = svg;
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { nodes, edges } = db.getData();
  for (const br of document.querySelectorAll("br")) br.replaceWith("\\n");
  // What keeps labels from being Markdown is not seen.
  const textOf = (element) => element?.textContent.replace(/[\\u200b\\ufeff]/g, "") ?? undefined;
  const byId = (id) => document.getElementById("picture-" + id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    boxes: nodes.map(({ id, isGroup, parentId, domId }) => {
      const element = byId(domId ?? id) ?? byId(id);
      return {
        id, isGroup, parentId,
        label: textOf(element.querySelector(".nodeLabel")) ?? "",
        link: element.closest("a")?.getAttribute("xlink:href") ?? element.closest("a")?.getAttribute("href") ?? undefined,
        tooltip: element.getAttribute("title") ?? undefined,
      };
    }),
    edges: edges.map(({ id, start, end, arrowTypeStart, arrowTypeEnd, pattern, style }) => ({
      start, end, head: arrowTypeEnd, tail: arrowTypeStart, pattern, style,
      label: textOf(all(".edgeLabel .label").find((label) => label.dataset.id === id)) ?? "",
    })),
    title: textOf(document.querySelector(".flowchartTitleText")),
    accessibleTitle: textOf(document.querySelector("svg > title")),
    description: textOf(document.querySelector("svg > desc")),
    strangers: all("foreignObject *").map(({ localName }) => localName).filter((name) => !["div", "span", "p"].includes(name)),
  };
}`;

/** An id as the drawing has it. */
function idOf(name: string): string {
  return name
    .replace(/^_/, "")
    .replace(/\.\.([0-9a-f]+)\./g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function saidBy({ boxes, edges }: Picture, emptyGroups: readonly string[] = []): Said {
  return said(
    boxes.map(({ id, isGroup, parentId, label }): SaidBox => {
      const type = isGroup || emptyGroups.includes(idOf(id)) ? "group" : "node";
      return { type, id: idOf(id), parent: parentId === undefined ? undefined : idOf(parentId), label };
    }),
    edges.map(({ start, end, head, tail, pattern, style, label }): SaidEdge => {
      const arrow = tail !== "none" ? "both" : head !== "none" ? "end" : "none";
      return {
        ...{ from: idOf(start), to: idOf(end), arrow },
        label: withoutSpaces(label),
        isDashed: pattern === "dotted",
        stroke: style.find((part) => part.startsWith("stroke:"))?.slice("stroke:".length) ?? "",
      };
    }),
  );
}

/** As Mermaid itself changes links. */
function withoutCodes(link: string): string {
  return link.replace("%20", " ");
}

const canRead = chromiumPath !== undefined && module !== undefined;

describe.skipIf(!canRead)("Mermaid in Chromium (skipped without it or tests/peers)", { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await page.setContent("<!doctype html><body>");
    await page.addScriptTag({ content: readFileSync(module ?? "", "utf8") });
  }, 60_000);
  afterAll(() => browser.close());

  const pictureOf = (text: string) => page.evaluate<Picture>(`(${drawInPage})(${JSON.stringify(text)})`);
  const reads = async (of: Drawing, emptyGroups: readonly string[] = []) => {
    const picture = await pictureOf(written(of));
    expect(picture.strangers).toEqual([]);
    return saidBy(picture, emptyGroups);
  };

  test.each(exampleNames)("reads what the example %s says", async (name) => {
    const example = await drawExample(name, light);
    expect(await reads(example)).toEqual(saidIn(example));
  });

  test.each(themes)("reads what the sample says in the $name theme", async (theme) => {
    const sample = annotatedIn(theme);
    expect(await reads(sample)).toEqual(saidIn(sample));
  });

  test("reads whatever edges can lead to and look like", async () => {
    expect(await reads(manyEdges, ["empty", "outer.empty"])).toEqual(saidIn(manyEdges));
  });

  test("reads ids that mean something to it", async () => {
    const named = drawingNamed(hostileIds);
    expect(await reads(named)).toEqual(saidIn(named));
  });

  test.each([
    ["hostile texts", drawingWith(hostileTexts)],
    ["hostile texts in comments", drawingTelling([...hostileTexts, "{init: {}}", "}%%", '<a b="', "*/", '"""'])],
    ["naughty strings", nodesWith(naughtyTexts)],
  ])("reads %s letter by letter", async (_, hostile) => {
    expect(await reads(hostile)).toEqual(saidIn(hostile));
  });

  test("reads texts of any kind letter by letter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 10, maxLength: 20 }), async (texts) => {
        const hostile = drawingWith(texts);
        expect(await reads(hostile)).toEqual(saidIn(hostile));
      }),
      { numRuns: 3 },
    );
  });

  test.each(hostileTexts)("reads %j as a title and as a description", async (text) => {
    const { title, accessibleTitle, description } = await pictureOf(
      written(drawing([node("a", "A")], { title: text, description: text })),
    );
    const line = text.replaceAll("\n", " ");
    expect({ title, accessibleTitle, description }).toEqual({ title: line, accessibleTitle: line, description: line });
  });

  test("reads nothing as no title", async () => {
    const { title, accessibleTitle, description } = await pictureOf(
      written(drawing([node("a", "A")], { title: " ", description: "Said" })),
    );
    expect({ title, accessibleTitle, description }).toEqual({
      title: undefined,
      accessibleTitle: undefined,
      description: "Said",
    });
  });

  test("reads tooltips and links letter by letter", async () => {
    const tooltip = 'style: "x" &amp; <b> a < b #1; `code` é\nsecond: #35;';
    const links = ["https://example.com/?a=1&lt=2&b#style;c", "docs/a%20b.md#quot;x", "https://example.com/%%{wrap}%%"];
    const figures = links.map((link, index) => node(`lifestyle${index}`, "A", { tooltip, link }));
    const { boxes } = await pictureOf(
      written(drawing([...figures, node("unsafe", "A", { link: "javascript:alert(1)" })])),
    );
    const byId = new Map(boxes.map((box) => [box.id, box]));
    expect(links.map((_, index) => byId.get(`lifestyle${index}`)?.link)).toEqual(links.map(withoutCodes));
    expect(byId.get("unsafe")?.link).toBeUndefined();
    // Mermaid shows it as HTML.
    const shown = `(html) => { const div = document.createElement("div"); div.innerHTML = html; return div.textContent; }`;
    const html = byId.get("lifestyle0")?.tooltip?.replaceAll("<br>", "\n");
    expect(await page.evaluate(`(${shown})(${JSON.stringify(html)})`)).toBe(tooltip);
  });
});

test("comments hold no directives, whatever they say", () => {
  const text = written(drawingTelling([...hostileTexts, "%%{init: {}}%%", "{init: {}}", "%%%{wrap}%%%"]));
  expect(text).toMatch(/^ *%% 1\. first/m);
  expect(text).not.toContain("%%{");
});

test("more than Mermaid draws by itself is told", () => {
  const report = new Report();
  written(drawing([node("a", "A"), group("g", "G"), ...Array.from({ length: 501 }, () => edge("a", "g"))]), report);
  expect(report.diagnostics.map(({ code, severity }) => ({ code, severity }))).toEqual([
    { code: "too-large-for-one-picture", severity: "warning" },
  ]);
});
