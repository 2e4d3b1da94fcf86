import { element, type Html, type HtmlElement, text } from "./html.ts";

/** The elements of an SVG of ours, for trees that hold no markup. */
export function svgTree(markup: string): HtmlElement {
  const top: Open = { tagName: "", properties: {}, children: [] };
  const open = [top];
  for (const { groups = {} } of markup.matchAll(token)) {
    const parent = open.at(-1) ?? top;
    const { tag, attributes = "", isEmpty, end, content = "" } = groups;
    if (end !== undefined) open.pop();
    else if (tag === undefined) parent.children.push(text(unescaped(content)));
    else {
      const child = { tagName: tag, properties: propertiesIn(attributes), children: [] };
      parent.children.push(elementOf(child));
      if (isEmpty === "") open.push(child);
    }
  }
  const [root] = top.children;
  if (root?.type !== "element") throw new Error("The picture has no root");
  return root;
}

interface Open {
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly children: Html[];
}

/** Shares the list of children, which fills afterwards. */
function elementOf({ tagName, properties, children }: Open): HtmlElement {
  return { ...element(tagName, properties), children };
}

const token =
  /<(?<tag>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"]*")*)\s*(?<isEmpty>\/?)>|<\/(?<end>[\w:.-]+)>|(?<content>[^<]+)/g;

function propertiesIn(attributes: string): Record<string, string> {
  const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function unescaped(markup: string): string {
  return markup.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
    code === undefined ? (characters[name] ?? entity) : String.fromCodePoint(Number(code)),
  );
}
