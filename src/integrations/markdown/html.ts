/** What a page is made of, as `hast` has it, so that trees take it as it is. */
export type Html = HtmlElement | HtmlText | HtmlRaw;

export interface HtmlElement {
  readonly type: "element";
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly Html[];
}

export interface HtmlText {
  readonly type: "text";
  readonly value: string;
}

/** Markup of ours, which is SVG. */
export interface HtmlRaw {
  readonly type: "raw";
  readonly value: string;
}

export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | boolean | undefined>>,
  ...children: readonly Html[]
): HtmlElement {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { type: "element", tagName, properties: Object.fromEntries(given), children };
}

export function text(value: string): HtmlText {
  return { type: "text", value };
}

/** The markup of something. Templates that the page goes through find nothing in it to fill in. */
export function htmlOf(html: Html): string {
  if (html.type === "text") return escaped(html.value);
  if (html.type === "raw") return withoutBraces(html.value);
  const attributes = Object.entries(html.properties).map(([name, value]) => attributeOf(name, value));
  const start = `<${html.tagName}${attributes.join("")}>`;
  return isVoid.has(html.tagName) ? start : `${start}${html.children.map(htmlOf).join("")}</${html.tagName}>`;
}

const isVoid: ReadonlySet<string> = new Set(["img", "source"]);

function attributeOf(name: string, value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? ` ${name}` : "";
  return ` ${name}="${escaped(String(value))}"`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "{": "&#123;",
  "}": "&#125;",
};

/** The one place where text becomes markup. */
export function escaped(value: string): string {
  return value.replace(/[&<>"{}]/g, (character) => entities[character] ?? "");
}

/** The same markup without what templates would fill in. Style sheets have braces of their own, and no author's text. */
function withoutBraces(markup: string): string {
  return markup
    .split(/(<style>[^<]*<\/style>)/)
    .map((part) => (part.startsWith("<style>") ? part : part.replace(/[{}]/g, (brace) => entities[brace] ?? "")))
    .join("");
}
