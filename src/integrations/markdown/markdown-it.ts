import { DiagramCache } from "./diagram-cache.ts";
import type { DiagramRequest, DrawnDiagram } from "./draw-diagram.ts";
import { drawWaiting } from "./draw-waiting.ts";
import { type Embedded, language } from "./embedded.ts";
import { embeddedIn } from "./embedded-image.ts";
import { htmlOf } from "./html.ts";
import { type MarkdownOptions, settingsOf } from "./options.ts";
import { PageDiagrams } from "./page-diagrams.ts";
import { pathIn } from "./page-path.ts";
import { forVue, isVue, tellFiles } from "./vue.ts";

export type { MarkdownOptions } from "./options.ts";

/** As much of a parser as is needed, so that any version of markdown-it is one. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: MarkdownItState) => void): unknown } };
  /** What writes a token of each type: a function of all tokens and the index of one. */
  readonly renderer: { readonly rules: Record<string, unknown> };
}

/** A page while it is parsed. */
export interface MarkdownItState {
  readonly src: string;
  /** What the caller of the parser knows of the page. */
  readonly env: unknown;
  tokens: MarkdownItToken[];
}

export interface MarkdownItToken {
  type: string;
  content: string;
  readonly info: string;
  /** Lines of the page, counted from 0. */
  readonly map: [first: number, afterLast: number] | null;
  children: MarkdownItToken[] | null;
  attrGet(name: string): string | number | null;
}

/**
 * A plugin for markdown-it: draws fences of the language `stratogram` and images of `*.strato.yaml` files.
 *
 *     markdownIt().use(stratogram, { mode: "files" })
 */
export default function stratogram(md: MarkdownIt, options?: MarkdownOptions): void {
  const settings = settingsOf(options);
  const cache = new DiagramCache(settings.cacheFolder);
  const draw = (request: DiagramRequest): DrawnDiagram => {
    const known = cache.find(request);
    if (known) return known;
    const drawn = drawWaiting(request);
    cache.keep(request, drawn);
    return drawn;
  };
  md.renderer.rules.stratogram = (tokens: readonly MarkdownItToken[], index: number) => tokens[index]?.content ?? "";
  md.core.ruler.push("stratogram", (state) => {
    const path = pathIn(state.env);
    const diagrams = new PageDiagrams(state.src, path, settings);
    const write = isVue(state.env) ? forVue : htmlOf;
    state.tokens = withDiagrams(state.tokens, (embedded, isPhrase) => {
      const request = diagrams.requestFor(embedded);
      const drawn = request && draw(request);
      tellFiles(state.env, drawn);
      return write(diagrams.shown(embedded, drawn, isPhrase));
    });
  });
}

/** Gives the markup that a diagram becomes. */
type Show = (embedded: Embedded, isPhrase: boolean) => string;

function withDiagrams(tokens: readonly MarkdownItToken[], show: Show): MarkdownItToken[] {
  const result: MarkdownItToken[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    result.push(token);
    const line = (token.map?.[0] ?? 0) + 1;
    const image = token.type === "paragraph_open" ? onlyImageOf(tokens[index + 1], line) : undefined;
    if (image) {
      turnInto(token, `${show(image, false)}\n`);
      // Its content and its end.
      index += 2;
    } else if (token.type === "inline") {
      for (const child of token.children ?? []) {
        const embedded = embeddedIn(child, lineOfImage(token, child));
        if (embedded) turnInto(child, show(embedded, true));
      }
    } else if (token.type === "fence" && languageOf(token) === language) {
      const info = token.info.trim().slice(language.length).trim();
      turnInto(token, `${show({ text: token.content, info, line }, false)}\n`);
    }
  }
  return result;
}

function languageOf({ info }: MarkdownItToken): string {
  return info.trim().split(/\s/, 1)[0] ?? "";
}

/** The one image that a paragraph consists of. */
function onlyImageOf(inline: MarkdownItToken | undefined, line: number): Embedded | undefined {
  const [child, ...others] = (inline?.children ?? []).filter(({ type, content }) => type !== "text" || content !== "");
  return child && others.length === 0 ? embeddedIn(child, line) : undefined;
}

/** What is inline knows no lines but those of the block that it stands in. */
function lineOfImage(block: MarkdownItToken, image: MarkdownItToken): number {
  const first = (block.map?.[0] ?? 0) + 1;
  const before = block.content.split(`![${image.content}](`, 1)[0] ?? "";
  return before === block.content ? first : first + before.split("\n").length - 1;
}

function turnInto(token: MarkdownItToken, markup: string): void {
  token.type = "stratogram";
  token.content = markup;
  token.children = null;
}
