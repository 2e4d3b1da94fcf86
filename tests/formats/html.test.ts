import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { script } from "#generated/viewer-script.js";
import { styles } from "#generated/viewer-styles.js";
import { html } from "../../src/formats/html.ts";
import type { PageModel } from "../../src/viewer/page-model.ts";
import { annotated } from "./annotated.ts";
import { faultsOf } from "./markup-faults.ts";
import { saying } from "./saying.ts";

const naughtyStrings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

const markup = await html.write(annotated);

describe("a page", () => {
  test("allows its own script and styles, and nothing else", () => {
    const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(markup) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain(`script-src '${hashOf(contentsOf("script", markup).at(-1))}'`);
    expect(policy).toContain(`style-src '${hashOf(contentsOf("style", markup)[0])}'`);
    expect(contentsOf("style", markup)).toHaveLength(1);
  });

  test("reaches for nothing outside of itself", () => {
    const [page = ""] = markup.split("<main>");
    expect(page.replaceAll(/<style>.*<\/style>/g, "")).not.toMatch(/https?:|src=|<link|@import|url\(/);
    expect(script + styles).not.toMatch(
      /https?:\/\/(?!www\.w3\.org\/2000\/svg)|@import|url\(|fetch\(|innerHTML|eval\(/,
    );
  });

  test("is the same twice", async () => {
    expect(await html.write(annotated)).toBe(markup);
  });

  test("has a picture for each of several drawings, and what is known of each", async () => {
    const other = { ...annotated, view: "cost" };
    const bound = await html.bind([annotated, other]);
    expect(picturesIn(bound)).toHaveLength(2);
    expect(faultsOf(picturesIn(bound).join(""))).toEqual([]);
    const { views } = modelIn(bound);
    expect(views.map(({ name, title }) => [name, title])).toEqual([
      ["default", annotated.title],
      ["cost", annotated.title],
    ]);
  });

  test("tells views of the same name apart", async () => {
    const { views } = modelIn(await html.bind([annotated, annotated, { ...annotated, view: "cost" }]));
    expect(views.map(({ name }) => name)).toEqual(["default", "default.2", "cost"]);
  });

  test("knows nodes, groups, edges, flows, facts and links", () => {
    const [view] = modelIn(markup).views;
    const figures = new Map(view?.figures.map((figure) => [figure.id, figure]));
    expect(figures.get("cloud.vpc.app.api")).toMatchObject({
      ...{ type: "node", label: "Ask API", kind: "AWS Lambda", parent: "cloud.vpc.app" },
      link: "https://example.com/api",
    });
    expect(figures.get("cloud.vpc.app.api")?.facts).toContainEqual(["Owner", "Platform team"]);
    expect(figures.get("cloud.vpc")?.box).toEqual({ x: 220, y: 142, width: 460, height: 230 });
    expect(figures.get("employee->cloud.vpc.app.api")?.route).toEqual([104, 272, 300, 272]);
    expect(figures.get("cloud.claude->audit")?.type).toBe("badge");
    expect(view?.flows.map(({ steps }) => steps.length)).toEqual([5, 1]);
  });
});

describe("whatever is written in a drawing", () => {
  const hostile = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "-->",
    "javascript:alert(1)",
    "__proto__",
  ];

  test("stands in the page as text", async () => {
    for (const text of [...hostile, ...naughtyStrings.filter((each) => /[<>]/.test(each))]) {
      const page = await html.write(saying(annotated, text));
      expect(contentsOf("script", page), text).toHaveLength(2);
      expect(picturesIn(page).flatMap(faultsOf), text).toEqual([]);
      expect(modelIn(page).views, text).toHaveLength(1);
    }
  });

  test("is no link unless it is safe", async () => {
    for (const link of ["javascript:alert(1)", "data:text/html,x", "//example.com", " JaVaScRiPt:alert(1)"]) {
      const { views } = modelIn(await html.write(saying(annotated, link)));
      expect(views.flatMap(({ figures }) => figures.flatMap((figure) => figure.link ?? []))).toEqual([]);
    }
  });
});

test("what makes a page live weighs 15 kB at most", () => {
  expect(gzipSync(script + styles).length).toBeLessThan(15_000);
});

/** What is in the elements of a name. */
function contentsOf(name: string, page: string): readonly string[] {
  return [...page.matchAll(new RegExp(`<${name}[^>]*>(.*?)</${name}`, "gs"))].map(([, content = ""]) => content);
}

function picturesIn(page: string): readonly string[] {
  return contentsOf("figure", page).map((content) => content.trim());
}

function modelIn(page: string): PageModel {
  return JSON.parse(contentsOf("script", page)[0] ?? "") as PageModel;
}

function hashOf(text = ""): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
