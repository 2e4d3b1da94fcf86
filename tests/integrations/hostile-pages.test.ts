import { describe, expect, test } from "vitest";
import { naughtyTexts } from "../hostile-documents.ts";
import { chromiumPath, launchChromium } from "../pictures.ts";
import { builds, fence } from "./pages.ts";

const payloads = [
  "</title><script>hit()</script>",
  "</svg><img src=x onerror=hit()>",
  '"><image href="x" onerror="hit()"/>',
  "]]><!-- --><style>*{display:none}</style>",
  "' onload='hit()",
  "&lt;img src=x onerror=hit()&gt;",
  "javascript:hit()",
  "</pre></code></figure><iframe srcdoc='<script>parent.hit()</script>'>",
  "{{constructor.constructor('hit()')()}}",
];

/** A page whose author means harm, wherever a text can stand. */
const page = payloads
  .map((payload) => {
    const yaml = JSON.stringify(payload);
    const document = `title: ${yaml}\ndescription: ${yaml}\nnodes: { a: { type: s3, label: ${yaml}, link: ${yaml} }, b: { type: s3, label: ${yaml} } }\nedges: [{ from: a, to: b, label: ${yaml} }]\n`;
    const info = `caption="${payload.replaceAll('"', "'")}" alt='${payload.replaceAll("'", '"')}'`;
    const refused = fence(document, info);
    const drawn = fence(document.replace(/, link: .*? \}, b/, " }, b"), info);
    return `${refused}\n${drawn}\n${fence(`${payload}: 1\n`)}\n${fence("", `${payload}=1`)}`;
  })
  .join("\n");

const naughty = naughtyTexts
  .slice(-3)
  .map(({ text }) => fence(text.replaceAll("```", "'''")))
  .join("\n");

describe.skipIf(chromiumPath === undefined)("in Chromium (skipped without it)", () => {
  test.each(builds)("a page that means harm does none, as %s builds it", async (_, build) => {
    const { html, messages } = await build({ text: `${page}\n${naughty}` }, { onError: "inline", theme: "light" });
    expect(messages.length).toBeGreaterThan(payloads.length);
    const browser = await launchChromium();
    try {
      const tab = await browser.newPage();
      const script = "<script>window.hits = 0; window.hit = () => { window.hits += 1 };</script>";
      await tab.setContent(`<!doctype html><meta charset=utf-8>${script}<main>${html}</main>`);
      const found: { hits: number; figures: number; strangers: string[] } = await tab.evaluate(whatIsThere);
      expect(found.hits).toBe(0);
      expect(found.strangers).toEqual([]);
      expect(found.figures).toBeGreaterThanOrEqual(payloads.length);
    } finally {
      await browser.close();
    }
  });
});

// What runs in the page is written as text, as the types of pages are not those of programs.
const whatIsThere = `(() => {
  const all = [...document.querySelectorAll("main *")];
  const isStrange = (element) =>
    /^(script|style|iframe|img|image|object|embed|foreignobject|animate|set)$/i.test(element.localName) ||
    element.getAttributeNames().some((name) => name.startsWith("on")) ||
    /^\\s*(javascript|data|vbscript):/i.test(element.getAttribute("href") ?? "");
  return {
    hits: window.hits,
    figures: document.querySelectorAll("figure > svg").length,
    strangers: all.filter(isStrange).map((element) => element.outerHTML.slice(0, 200)),
  };
})()`;
