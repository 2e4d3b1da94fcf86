import { resolve } from "node:path";
import { slashed } from "../../index.ts";
import type { DrawnDiagram } from "./draw-diagram.ts";
import { element, type HtmlElement, htmlOf } from "./html.ts";
import { fieldsOf } from "./page-path.ts";

/** Whether the page becomes a template of Vue, as in VitePress, which collects the blocks of a component while it parses. */
export function isVue(env: unknown): boolean {
  return "sfcBlocks" in fieldsOf(env);
}

/**
 * Markup that Vue takes as it is. As a part of its template it would be compiled element by element, lose its style
 * sheet, and have its addresses resolved as if they were imports.
 */
export function forVue({ tagName, properties, children }: HtmlElement): string {
  const markup = children.map(htmlOf).join("");
  // A string of JavaScript, in which no line separator ends it.
  const literal = JSON.stringify(markup).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
  return htmlOf(element(tagName, { ...properties, "v-html": literal }));
}

/** Tells VitePress which files a page depends on, so that it is built again when one of them changes. */
export function tellFiles(env: unknown, drawn: DrawnDiagram | undefined): void {
  const { includes } = fieldsOf(env);
  if (!Array.isArray(includes)) return;
  // It compares paths with those that it watches.
  const files = (drawn?.files ?? []).map(({ path }) => slashed(resolve(path)));
  includes.push(...files);
}
