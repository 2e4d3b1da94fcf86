import { script, scriptHash, styles, stylesHash } from "#generated/viewer.js";
import type { Drawing } from "../../drawing/drawing.ts";
import type { PageModel, ViewModel } from "../../viewer/page-model.ts";
import { XmlText } from "../../xml/xml-text.ts";
import { painted, sidesOf } from "../svg/paint-adaptive.ts";
import { textOfSvg } from "../svg/svg-text.ts";
import { modelOf } from "./model-of.ts";

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
  const views = drawings.map((drawing, index) => viewOf(drawing, `v${index}`));
  const model: PageModel = { views: named(views.map((view) => view.model)) };
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
    ...views.map(({ picture }) => `<figure>\n${picture}\n</figure>`),
    "</main>",
    `<script type="application/json" id="model">${inScript(JSON.stringify(model))}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

/** A picture and what is known of it. */
function viewOf(drawing: Drawing, prefix: string): { readonly picture: XmlText; readonly model: ViewModel } {
  const { picture, rules } = sidesOf(drawing, { prefix, labelIds: true });
  return { picture: painted(picture, textOfSvg), model: modelOf(drawing, prefix, rules) };
}

/** Views of several documents may be called the same: `default`, `default.2`. */
function named(views: readonly ViewModel[]): readonly ViewModel[] {
  return views.map((view, index) => {
    const before = views.slice(0, index).filter(({ name }) => name === view.name).length;
    return before === 0 ? view : { ...view, name: `${view.name}.${before + 1}` };
  });
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
