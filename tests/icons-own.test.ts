import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { typeById } from "../src/catalogue/catalogue.ts";
import type { FileResult, Host } from "../src/hosts/host.ts";
import { allowedElements, isAllowed } from "../src/icons/allowed.ts";
import { loadIcons } from "../src/icons/load.ts";
import { readOwnIcon } from "../src/icons/own-icon.ts";
import type { Architecture, Node } from "../src/model/architecture.ts";
import { parse } from "../src/source/parse.ts";
import { Report } from "../src/source/report.ts";
import { readXml, type XmlElement } from "../src/xml/read-xml.ts";
import { computing } from "./computing.ts";

const naughtyStrings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

const box = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">';

function bodyOf(inside: string): string {
  const icon = readOwnIcon(`${box}${inside}</svg>`);
  if ("fault" in icon) throw new Error(icon.fault);
  return icon.body;
}

function faultOf(text: string): string | undefined {
  const icon = readOwnIcon(text);
  return "fault" in icon ? icon.fault : undefined;
}

function* elementsOf(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

function expectAllowed(body: string): void {
  const root = readXml(`<svg>${body}</svg>`);
  if ("fault" in root) throw new Error(root.fault);
  for (const element of root.children.flatMap((child) => [...elementsOf(child)])) {
    expect(allowedElements).toContain(element.name);
    for (const [key, value] of element.attributes) expect(isAllowed(key, value), `${key}="${value}"`).toBe(true);
  }
}

describe("a picture of an author's own", () => {
  test("keeps its shapes, and is cut at its box", () => {
    expect(readOwnIcon(`<?xml version="1.0"?>\n<!-- hi -->${box}<path d="M0 0h9" fill="#f00"/></svg>\n`)).toEqual({
      size: { width: 10, height: 10 },
      body:
        '<defs><clipPath id="box"><path d="M0 0H10V10H0z"/></clipPath></defs>' +
        '<g clip-path="url(#box)"><g><path d="M0 0h9" fill="#f00"/></g></g>',
    });
  });

  test("is as large as its viewBox, or else as it says", () => {
    expect(readOwnIcon('<svg viewBox="2,4 30 20"/>')).toMatchObject({ size: { width: 30, height: 20 } });
    expect(readOwnIcon('<svg width="48px" height="24"/>')).toMatchObject({ size: { width: 48, height: 24 } });
    expect(bodyOf.call(null, "")).not.toContain("translate");
    expect(JSON.stringify(readOwnIcon('<svg viewBox="2,4 30 20"/>'))).toContain("translate(-2 -4)");
  });

  test("may be styled by attributes, styles and classes, the later winning", () => {
    const sheet = "<style>/* x */.a, .b { fill: #111111; stroke: red !important } .b{fill:#222222}</style>";
    const shape = '<path class="b" fill="#000000" style="stroke-width: 2px; font: 9px x" d="M0 0"/>';
    expect(bodyOf(sheet + shape)).toContain('<path fill="#222222" d="M0 0" stroke="red" stroke-width="2px"/>');
  });

  test("says what its root says of everything in it", () => {
    const icon = readOwnIcon(
      '<svg viewBox="0 0 9 9" fill="none" stroke="currentColor" width="99"><path d="M0 0"/></svg>',
    );
    expect(JSON.stringify(icon)).toContain('<g fill=\\"none\\" stroke=\\"#161616\\"><path');
  });

  test("has its gradients complete and its ids apart from ours", () => {
    const gradients =
      '<linearGradient id="a" x2="1"><stop offset="0" stop-color="red"/></linearGradient>' +
      '<linearGradient id="b" x1="5" xlink:href="#a"/><linearGradient id="c" href="#d"/><linearGradient id="d" href="#c"/>';
    const body = bodyOf(`${gradients}<path id="box" fill="url(#b)" d=""/>`);
    expect(body).toContain(
      '<linearGradient id="own-b" x2="1" x1="5"><stop offset="0" stop-color="red"/></linearGradient>',
    );
    expect(body).toContain('<path id="own-box" fill="url(#own-b)" d=""/>');
    expectAllowed(body);
  });

  test("loses what describes it, and what is not allowed in attributes", () => {
    const body = bodyOf(
      "<title>t</title><metadata><rdf:RDF><script>alert(1)</script></rdf:RDF></metadata><sodipodi:namedview><x/></sodipodi:namedview>" +
        '<g onload="alert(1)" xlink:href="javascript:alert(1)" transform="translate(1 2)" data-x="y"><path fill="url(http://evil)" ' +
        'style="fill:expression(alert(1));stroke:url(javascript:alert(1))" stroke="&quot;/&gt;&lt;script>" d="M0 0"/></g>',
    );
    expect(body).toContain('<g transform="translate(1 2)"><path d="M0 0"/></g>');
  });

  test("has no masks inside of masks", () => {
    expect(bodyOf('<mask id="m"><g mask="url(#m)" clip-path="url(#m)"/></mask><g mask="url(#m)"/>')).toContain(
      '<mask id="own-m"><g/></mask><g mask="url(#own-m)"/>',
    );
  });

  test.each([
    ["<script>alert(1)</script>", "it has a <script>"],
    ['<use href="#a"/>', "it has a <use>"],
    ['<image href="data:image/png;base64,AAAA"/>', "it has a <image>"],
    ["<foreignObject><div/></foreignObject>", "it has a <foreignObject>"],
    ["<text>Label</text>", "it has a <text>"],
    ["<g><a><path/></a></g>", "it has a <a>"],
    ["<animate/>", "it has a <animate>"],
    ["<style>path{fill:red}</style>", "it has styles that select by something else than classes"],
    ["<style>@import url(x)</style>", "it has styles that select by something else than classes"],
  ])("must not contain %s", (inside, fault) => {
    expect(faultOf(`${box}${inside}</svg>`)).toContain(fault);
  });

  test.each([
    ["", "it is not XML"],
    ["hello", "something stands beside|it is not XML"],
    ["<html></html>", "it is not SVG: its root element is <html>"],
    ["<svg/>", "it has neither a viewBox nor a width and a height"],
    ['<svg viewBox="0 0 0 10"/>', "it has neither"],
    ['<svg viewBox="0 0 NaN 1e99"/>', "it has neither"],
    [`${box}<g>`, "its <g> is not closed"],
    [`${box}</g></svg>`, "its </g> closes nothing"],
    [`${box}</svg></svg>`, "its </svg> closes nothing"],
    [`${box}</svg><svg/>`, "something stands beside its root element"],
    [`${box}<path d=M0/></svg>`, 'it cannot be read from "<path d=M0/></svg>" on'],
    [`${box}<path d="" d=""/></svg>`, "an element has the attribute d twice"],
    [`${box}&bomb;</svg>`, 'its "&bomb;" stands for nothing known'],
    [`<!DOCTYPE svg [<!ENTITY a "aaaa">]>${box}&a;</svg>`, 'it cannot be read from "<!DOCTYPE svg [<!ENTITY" on'],
    [`${box}${"<g>".repeat(10_000)}</svg>`, "its elements are nested too deep"],
    [`${box}${" ".repeat(70_000)}</svg>`, "it is larger than 64 KiB"],
    ["\u0000\u0001", "it is not XML|beside"],
  ])("is refused when it is %j", (text, fault) => {
    expect(faultOf(text)).toMatch(new RegExp(fault.replace(/[[\]().<>!"/]/g, "\\$&")));
  });

  test("may have a document type that declares nothing", () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(faultOf(`${type}${box}</svg>`)).toBeUndefined();
  });

  test("takes no longer to read than 75,000 lines of YAML, whatever it is", async () => {
    const long = 60_000;
    const texts = [
      ...["<".repeat(long), "<svg ".repeat(long / 5), `<svg${" ".repeat(long)}`, `<!--${"-".repeat(long)}`],
      `<svg a="${"&".repeat(long)}"/>`,
      `${box}<path r="${"1".repeat(long)}x" transform="${" scale(1)".repeat(long / 200)}x" fill="${"a".repeat(99)}"/></svg>`,
      `${box}<g transform="${`scale(1)${" ".repeat(9)}`.repeat(3000)}x"/></svg>`,
      `${box}<style>${".a,".repeat(10_000)}.a{${"fill:red;".repeat(2000)}}</style><g class="${"a ".repeat(2000)}"/></svg>`,
      `${box}<linearGradient id="a">${"<stop/>".repeat(4000)}</linearGradient>${'<linearGradient href="#a"/>'.repeat(900)}</svg>`,
    ];
    for (const text of texts) expect(await computing(() => readOwnIcon(text))).toBeLessThan(75);
  });

  test("is nothing but allowed, whatever stands in its attributes", () => {
    const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
    for (const naughty of naughtyStrings) {
      const value = escaped(naughty);
      const attributes = ["id", "fill", "style", "class", "d", "transform", "mask", "onclick", "offset"];
      const icon = readOwnIcon(`${box}<g ${attributes.map((key) => `${key}="${value}"`).join(" ")}/></svg>`);
      if (!("fault" in icon)) expectAllowed(icon.body);
      readOwnIcon(naughty);
      readOwnIcon(`${box}${naughty}</svg>`);
    }
  });
});

const document = parse({ name: "shop.yaml", text: "nodes:\n  a:\n    icon: ./a.svg\n" }, new Report());

function nodeWith(change: Partial<Node>): Node {
  if (!document) throw new Error("it is YAML");
  return {
    id: "a",
    label: "A",
    hub: "lines",
    style: {},
    facts: {},
    origin: { document, path: ["nodes", "a"] },
    ...change,
  };
}

function typed(id: string): Pick<Node, "type"> {
  const type = typeById(id);
  if (!type) throw new Error(id);
  return { type };
}

const architecture: Architecture = {
  ...{ meta: {}, direction: "right", legend: true, groups: [], nodes: [], edges: [], alignments: [], equalities: [] },
  ...{ overlays: [], flows: [], views: [], decisions: [], acceptances: [] },
};

function hostWith(result: FileResult): Host & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    read: async (path, from) => {
      asked.push(`${path} from ${from}`);
      return result;
    },
  };
}

const noFile: FileResult = { failure: "missing", reason: "there is no such file" };

async function loaded(nodes: readonly Node[], result: FileResult = noFile, only: "all" | "none" = "all") {
  const report = new Report();
  const host = hostWith(result);
  const icons = await loadIcons({ ...architecture, nodes }, { host, report, only });
  return { icons, asked: host.asked, diagnostics: report.diagnostics };
}

describe("loading icons", () => {
  test("a node shows the picture of its type, a type that shares one that of the other", async () => {
    const lambda = nodeWith(typed("aws.lambda"));
    const [owner, borrower] = [nodeWith(typed("gcp.vertex-ai")), nodeWith(typed("gcp.vertex-search"))];
    const { icons } = await loaded([lambda, owner, borrower]);
    expect(icons.of(lambda, "node")?.size).toEqual({ width: 64, height: 64 });
    expect(icons.of(borrower, "node")).toBe(icons.of(owner, "node"));
    expect(icons.of(owner, "node")).toBeDefined();
  });

  test("a group shows the picture of its look, or of its type where that has no look", async () => {
    const mig = { ...nodeWith(typed("gcp.mig")), arrange: "flow" } as const;
    const lambda = { ...nodeWith(typed("aws.lambda")), arrange: "flow" } as const;
    const { icons } = await loaded([mig, lambda]);
    expect(icons.of(mig, "group")).toBeUndefined();
    expect(icons.of(mig, "node")).toBeDefined();
    expect(icons.of(lambda, "group")).toBe(icons.of(lambda, "node"));
  });

  test("an icon of another type takes the place of its own", async () => {
    const { type } = typed("saas.pinecone");
    const node = nodeWith({ ...typed("aws.lambda"), ...(type && { icon: type }) });
    const { icons } = await loaded([node, nodeWith(typed("aws.lambda"))]);
    expect(icons.of(node, "node")?.size).toEqual({ width: 256, height: 288 });
  });

  test("a node without a type or with a type without a picture shows none", async () => {
    const nodes = [nodeWith({}), nodeWith(typed("ml.comet"))];
    const { icons } = await loaded(nodes);
    expect(nodes.map((node) => icons.of(node, "node"))).toEqual([undefined, undefined]);
  });

  test("without pictures nothing is read", async () => {
    const nodes = [nodeWith(typed("aws.lambda")), nodeWith({ icon: "./a.svg" })];
    const { icons, asked, diagnostics } = await loaded(nodes, noFile, "none");
    expect(nodes.map((node) => icons.of(node, "node"))).toEqual([undefined, undefined]);
    expect([asked, diagnostics]).toEqual([[], []]);
  });

  test("a file is read once, from beside the document that names it", async () => {
    const nodes = [nodeWith({ icon: "./a.svg" }), nodeWith({ id: "b", icon: "./a.svg" })];
    const { icons, asked, diagnostics } = await loaded(nodes, { name: "a.svg", text: `${box}<path d="M0 0"/></svg>` });
    expect(asked).toEqual(["./a.svg from shop.yaml"]);
    expect(nodes.map((node) => icons.of(node, "node")?.size.width)).toEqual([10, 10]);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    [noFile, "unreadable-file", 'the icon "./a.svg" cannot be used: there is no such file'],
    [{ failure: "outside", reason: "it is outside the root of the document" }, "icon-outside-root", "it is outside"],
    [{ failure: "too-large", reason: "it is larger than 1 MiB" }, "too-large", "it is larger than 1 MiB"],
    [{ name: "a.svg", text: `${box}<script/></svg>` }, "invalid-icon", "it has a <script>"],
  ] as const)("a mistake is reported where the icon is named (%#)", async (result, code, message) => {
    const { icons, diagnostics } = await loaded([nodeWith({ icon: "./a.svg" })], result);
    expect(diagnostics).toMatchObject([{ code, severity: "error", range: { start: 22, end: 29 } }]);
    expect(diagnostics[0]?.message).toContain(message);
    expect(icons.of(nodeWith({ icon: "./a.svg" }), "node")).toBeUndefined();
  });
});
