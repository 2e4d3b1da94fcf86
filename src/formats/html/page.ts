import { script, scriptHash } from "#generated/viewer-script.js";
import { styles, stylesHash } from "#generated/viewer-styles.js";
import type { Drawing } from "../../drawing/drawing.ts";
import type { PageModel } from "../../viewer/page-model.ts";
import { XmlText } from "../../xml/xml-text.ts";
import { pictureOf } from "./picture.ts";

/** Nothing but what is in the page itself, none of it by its place alone. */
const policy = [
  "default-src 'none'",
  `style-src '${stylesHash}'`,
  `script-src '${scriptHash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A page with a picture of each drawing, which can be seen without its script. */
export function pageOf(drawings: readonly Drawing[]): string {
  const title = drawings[0]?.title ?? "";
  const { views } = pictureOf(drawings);
  const model: PageModel = { views: views.map((view) => view.model) };
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement("title", title),
    `<style>${styles}</style>`,
    "</head>",
    "<body>",
    "<main>",
    textElement("h1", title),
    ...views.map(({ svg }) => `<figure>\n${svg}\n</figure>`),
    "</main>",
    `<script type="application/json" id="model">${inScript(JSON.stringify(model))}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function textElement(name: string, text: string): string {
  const element = new XmlText(name, {}, () => true);
  element.write(text);
  return element.toString();
}

/** Nothing in it can end the element that it stands in. */
function inScript(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
