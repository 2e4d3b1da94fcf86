import type { Pictures } from "./draw-diagram.ts";
import { element, escaped, type Html, type HtmlElement, text } from "./html.ts";

/** How a picture stands in its page. */
export interface FigureOptions {
  readonly alt?: string;
  readonly caption?: string;
  /** In the midst of a sentence. */
  readonly isPhrase: boolean;
  readonly interactive: boolean;
  /** The addresses of its files; none: it is part of the page. */
  readonly addresses?: { readonly svg: string; readonly dark?: string };
  /** Of what is around it where it is to be dark; none: as the system says. */
  readonly darkSelector?: string;
  /** How many pictures of the page come before that have the same ids. */
  readonly copies: number;
}

/** As large as it is, and smaller where there is less room. */
const style = "max-width:100%;height:auto";

/** A picture as a part of a page. Its size is known before it is there, so that nothing shifts. */
export function figureOf(pictures: Pictures, options: FigureOptions): HtmlElement {
  const { isPhrase, interactive, addresses, caption } = options;
  const shown = addresses ? imageOf(pictures, options) : inlineOf(pictures.svg, options);
  const live = interactive && !addresses ? element("strato-gram", { interactive: true }, shown) : shown;
  if (isPhrase) return element("span", { class: "stratogram" }, live);
  const below: readonly Html[] = caption === undefined ? [] : [element("figcaption", {}, text(caption))];
  return element("figure", { class: "stratogram" }, live, ...below);
}

function imageOf({ title, width, height }: Pictures, { alt = title, addresses }: FigureOptions): HtmlElement {
  const image = element("img", { src: addresses?.svg, alt, width, height, style });
  if (addresses?.dark === undefined) return image;
  const source = element("source", { srcset: addresses.dark, media: "(prefers-color-scheme: dark)", width, height });
  return element("picture", {}, source, image);
}

function inlineOf(svg: string, { alt, copies, darkSelector }: FigureOptions): Html {
  const markup = withoutArrangement(svg).replace(/^<svg xmlns="[^"]*"/, `<svg style="${style}"`);
  return { type: "raw", value: named(distinguished(darkIn(markup, darkSelector), copies), alt) };
}

/** A picture without what only the next drawing of the same document needs. */
export function withoutArrangement(svg: string): string {
  return svg.trimEnd().replace(/\n<metadata>[^<]*<\/metadata>/, "");
}

/** A picture that is dark within something, and not where the system is. */
function darkIn(markup: string, selector: string | undefined): string {
  if (selector === undefined) return markup;
  return markup.replace(
    /<style>@media \(prefers-color-scheme:dark\)\{\n([^<]*)\n\}<\/style>/,
    (_, rules: string) => `<style>${rules.replace(/^/gm, () => `${selector} `)}</style>`,
  );
}

/** Every id of a page stands for one thing, also where the page has the same picture twice. */
function distinguished(markup: string, copies: number): string {
  const prefix = prefixOf(markup);
  return copies === 0 || prefix === undefined ? markup : markup.replaceAll(prefix, `${prefix}x${copies}`);
}

/** A picture by another name than its title. */
function named(markup: string, alt: string | undefined): string {
  if (alt === undefined) return markup;
  const name = escaped(alt);
  return markup
    .replace(/ aria-label="[^"]*"/, () => ` aria-label="${name}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${name}</title>`);
}

/** What every id of a picture begins with; none where it has no ids. */
export function prefixOf(svg: string): string | undefined {
  return /(?<= (?:id|class)=")s[\da-z]+(?=[-"])/.exec(svg)?.[0];
}
