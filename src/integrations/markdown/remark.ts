import { failInAstro } from "./astro.ts";
import { DiagramCache } from "./diagram-cache.ts";
import { type DiagramRequest, type DrawnDiagram, drawDiagram } from "./draw-diagram.ts";
import { documentAt, type Embedded, language } from "./embedded.ts";
import type { Html, HtmlElement } from "./html.ts";
import { type MarkdownOptions, settingsOf } from "./options.ts";
import { PageDiagrams } from "./page-diagrams.ts";
import { svgTree } from "./svg-tree.ts";

export type { MarkdownOptions } from "./options.ts";

/** As much of a tree as is needed, so that the tree of any plugin is one: a node of mdast. */
export interface MarkdownNode {
  readonly type: string;
  children?: MarkdownNode[];
  readonly lang?: string | null | undefined;
  readonly meta?: string | null | undefined;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly title?: string | null | undefined;
  readonly alt?: string | null | undefined;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  /** What it becomes in the page. */
  readonly data?: unknown;
}

/** As much of a virtual file as is needed. */
export interface MarkdownFile {
  readonly value: unknown;
  /** Where it comes from; the last one is the current. */
  readonly history: readonly string[];
}

/**
 * A plugin for remark, also with MDX: draws fences of the language `stratogram` and images of `*.strato.yaml` files.
 *
 *     unified().use(remarkParse).use(stratogram, { mode: "files" })
 */
export default function stratogram(
  options?: MarkdownOptions,
): (tree: MarkdownNode, file: MarkdownFile) => Promise<void> {
  const settings = settingsOf(options);
  const cache = new DiagramCache(settings.cacheFolder);
  const draw = async (request: DiagramRequest): Promise<DrawnDiagram> => {
    const known = cache.find(request);
    if (known) return known;
    const drawn = await drawDiagram(request);
    cache.keep(request, drawn);
    return drawn;
  };
  const drawAll = async (tree: MarkdownNode, file: MarkdownFile): Promise<void> => {
    const diagrams = new PageDiagrams(String(file.value ?? ""), file.history.at(-1), settings);
    for (const { embedded, isPhrase, replace } of diagramsIn(tree)) {
      const request = diagrams.requestFor(embedded);
      replace(diagrams.shown(embedded, request && (await draw(request)), isPhrase));
    }
  };
  return async (tree, file) => {
    try {
      await drawAll(tree, file);
    } catch (error) {
      failInAstro(file);
      throw error;
    }
  };
}

/** A diagram of a tree and how it is replaced. */
interface Found {
  readonly embedded: Embedded;
  readonly isPhrase: boolean;
  replace(by: HtmlElement): void;
}

function diagramsIn({ children = [] }: MarkdownNode): readonly Found[] {
  return children.flatMap((node, index) => {
    const line = node.position?.start.line ?? 1;
    const found = (embedded: Embedded, isPhrase: boolean): Found => ({
      embedded,
      isPhrase,
      replace(by) {
        children[index] = nodeOf(by, node);
      },
    });
    if (node.type === "code" && node.lang === language) {
      return found({ text: `${node.value}\n`, info: node.meta ?? "", line }, false);
    }
    const image = onlyImageOf(node);
    const embedded = image && imageOf(image, line);
    if (embedded) return found(embedded, node.type === "image");
    return diagramsIn(node);
  });
}

/** An image, or the one that a paragraph consists of. */
function onlyImageOf(node: MarkdownNode): MarkdownNode | undefined {
  if (node.type === "image") return node;
  const [child, ...others] = node.type === "paragraph" ? (node.children ?? []) : [];
  return child?.type === "image" && others.length === 0 ? child : undefined;
}

function imageOf({ url, title, alt, position }: MarkdownNode, line: number): Embedded | undefined {
  const path = documentAt(String(url));
  if (path === undefined) return undefined;
  return { path, info: title ?? "", ...(alt && { alt }), line: position?.start.line ?? line };
}

/** A node that becomes these elements. Raw markup would be an error in MDX, and elsewhere often taken away. */
function nodeOf(html: HtmlElement, { position }: MarkdownNode): MarkdownNode {
  const { tagName, properties, children } = html;
  const data = { hName: tagName, hProperties: properties, hChildren: children.map(asTree) };
  return { type: "paragraph", children: [], data, ...(position && { position }) };
}

function asTree(html: Html): Html {
  if (html.type === "raw") return svgTree(html.value);
  return html.type === "element" ? { ...html, children: html.children.map(asTree) } : html;
}
