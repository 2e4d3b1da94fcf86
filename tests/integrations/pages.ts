import MarkdownIt from "markdown-it";
import rehypeStringify from "rehype-stringify";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type markdownItPlugin from "../../src/integrations/markdown/markdown-it.ts";
import type { MarkdownOptions } from "../../src/integrations/markdown/options.ts";
import remarkPlugin from "../../src/integrations/markdown/remark.ts";

// It starts a thread, and threads run what is built.
const built = new URL("../../dist/markdown-it.js", import.meta.url).href;
const { default: plugin }: { default: typeof markdownItPlugin } = await import(built);

/** A page as a site generator hands it over: what of its file it parses, and where that is. */
export interface PageText {
  readonly text: string;
  readonly path?: string;
}

/** Gives the HTML of a page, and what was said on the way. */
export type Build = (page: PageText, options?: MarkdownOptions) => Promise<{ html: string; messages: string[] }>;

const markdownIt: Build = async ({ text, path }, options) => {
  const messages: string[] = [];
  const parser = new MarkdownIt().use(plugin, { ...options, onMessage: (message) => messages.push(message) });
  return { html: parser.render(text, path === undefined ? {} : { path }), messages };
};

const remark =
  (isMdx: boolean): Build =>
  async ({ text, path }, options) => {
    const messages: string[] = [];
    const processor = unified().use(remarkParse);
    if (isMdx) processor.use(remarkMdx);
    processor
      .use(remarkPlugin, { ...options, onMessage: (message) => messages.push(message) })
      .use(remarkRehype)
      .use(rehypeStringify);
    const file = await processor.process({ value: text, ...(path !== undefined && { path }) });
    return { html: String(file), messages };
  };

/** Every way in which pages are built. */
export const builds: readonly (readonly [name: string, build: Build])[] = [
  ["markdown-it", markdownIt],
  ["remark", remark(false)],
  ["remark with MDX", remark(true)],
];

/** A fence of the language `stratogram`. */
export function fence(yaml: string, info = ""): string {
  return `\`\`\`stratogram ${info}\n${yaml}\`\`\`\n`;
}
