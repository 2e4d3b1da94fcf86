import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { render } from "../../src/index.ts";
import { DiagramError } from "../../src/integrations/markdown/diagram-error.ts";
import { settingsOf } from "../../src/integrations/markdown/options.ts";
import { folderWith } from "../program.ts";
import { builds, fence } from "./pages.ts";

const small = "title: Shop\nnodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";
const broken = "nodes:\n  a: lambda\nedges: [a -> c]\n";

/** What was thrown, as it is an error of ours. */
async function thrownBy(work: Promise<unknown>): Promise<DiagramError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  // What is built has a class of its own.
  if (error instanceof Error && error.name === DiagramError.name) return error as DiagramError;
  throw new Error(`no diagram was refused, but ${String(error)}`);
}

/** Markup without what writers of HTML write in different ways. */
function plain(markup: string): string {
  const decoded = markup.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hexadecimal, decimal) =>
    String.fromCodePoint(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)),
  );
  return decoded.replace(/<\/(path|rect|stop|circle)>/g, "").replaceAll("/>", ">");
}

describe.each(builds)("%s", (_, build) => {
  test("a fence becomes the picture that the library draws, as large as it is and smaller where there is no room", async () => {
    const { html, messages } = await build({ text: `# Shop\n\n${fence(small)}\nText.\n` });
    const { output = "" } = await render(small, { theme: "auto" });
    const expected = output
      .trimEnd()
      .replace(/<metadata>.*<\/metadata>\n/, "")
      .replace(/ xmlns="[^"]*"/, ' style="max-width:100%;height:auto"');
    expect(plain(html)).toContain(`<figure class="stratogram">${plain(expected)}</figure>`);
    expect(html).toMatch(/<h1>Shop<\/h1>\s*<figure.*<\/figure>\s*<p>Text\.<\/p>/s);
    expect(messages).toEqual([]);
  });

  test("a fence says what is drawn, how, and what it is called", async () => {
    const views = `${small}views: { one: { title: Just one, show: [a] } }\n`;
    const info = "view=one theme=dark alt=\"What 'they' see\" caption='A & <b>'";
    const { html } = await build({ text: fence(views, info) });
    expect(plain(html)).toContain(`aria-label="What 'they' see"`);
    expect(plain(html)).toContain("<title>What 'they' see</title>");
    expect(html).toMatch(/<figcaption>A (&amp;|&#x26;) (&lt;|&#x3C;)b(&gt;|>)<\/figcaption><\/figure>/);
    expect(html).not.toContain("Amazon S3");
    expect(html).not.toContain("prefers-color-scheme");
  });

  test.each([
    ["veiw=a", `1:15: error: diagrams have no option "veiw" (unknown-key)`, 'did you mean "view"?'],
    ["theme=darc", `1:15: error: there is no theme "darc" (wrong-value)`, 'did you mean "dark"?'],
    ["theme", `1:15: error: "theme" has no value (wrong-value)`, 'write theme=… or theme="…"'],
    ["background=x", `1:15: error: "x" is no colour (invalid-color)`, "write it as #rrggbb"],
    ["view=nothing", `1:1: error: unknown view "nothing" (unknown-view)`, ""],
  ])("options with mistakes are told where they stand: %s", async (info, message, hint) => {
    const { text } = { text: fence(small, info) };
    const error = await thrownBy(build({ text }));
    expect(error.message).toContain(`<markdown>:${message}`);
    expect(error.message).toContain(hint);
  });

  test("a mistake is told at the line and column of the file, whatever of it was parsed", async () => {
    const front = "---\ntitle: x\n---\n";
    const text = `${"\n".repeat(36)}${fence(broken)}`;
    const cwd = folderWith({ "page.md": front + text });
    const path = join(cwd, "page.md");
    const error = await thrownBy(build({ text, path }));
    expect(error.loc).toMatchObject({ line: 43, column: 13 });
    expect(error.message).toContain(
      `page.md:43:14: error: unknown node or group "c" (unknown-reference)\n  43 | edges: [a -> c]\n     |              ^\n`,
    );
    // Other files may have been put in, so that the file does not end as the page does.
    const other = await thrownBy(build({ text: `included\n\n${text}\nmore\n`, path }));
    expect(other.loc).toEqual(error.loc);
  });

  test("a fence in a list and a quotation is where it is", async () => {
    const text = "> * ```stratogram\r\n>   nodes:\r\n>     a: lamda\r\n>   ```\r\n";
    const error = await thrownBy(build({ text }));
    expect(error.message).toContain('<markdown>:3:10: error: unknown type "lamda"');
    expect(error.message).toContain("3 | >     a: lamda\n    |          ^^^^^\n");
  });

  test("a page with a broken diagram is built where that is wanted, and shows what is wrong", async () => {
    const text = `${fence(broken)}\n![Shop](none.strato.yaml)\n\nIn ![x](none.strato.yaml) text.\n`;
    const { html, messages } = await build({ text }, { onError: "inline" });
    expect(html).toMatch(/<pre class="stratogram-error" style="[^"]*">(<)?markdown|<pre class="stratogram-error"/);
    expect(plain(html)).toContain("4:14: error: unknown node or group");
    expect(plain(html)).toContain("  4 | edges: [a -");
    expect(html.match(/<pre class="stratogram-error"/g)).toHaveLength(2);
    expect(html).toMatch(/<p>In <code class="stratogram-error".*<\/code> text\.<\/p>/s);
    expect(messages).toHaveLength(3);
  });

  test("warnings are told, and prevent no picture", async () => {
    const { html, messages } = await build({
      text: fence("nodes: { a: s3 }\nviews: { v: { show: [a], depth: 1 } }\n"),
    });
    expect(html).toContain("<svg");
    expect(messages.join("")).toMatch(/^<markdown>:\d+:\d+: warning: /);
  });

  test("an image of a document becomes its picture, by itself or in a sentence", async () => {
    const cwd = folderWith({ "docs/my shop.strato.yaml": small, "docs/page.md": "" });
    const text =
      '![Our shop](my%20shop.strato.yaml "theme=dark")\n\nSee ![](/docs/my%20shop.strato.yaml) and ![](x.png).\n';
    const { html } = await build({ text, path: join(cwd, "docs/page.md") }, { root: cwd });
    expect(html).toMatch(/^<figure class="stratogram"><svg[^>]* aria-label="Our shop"/);
    expect(html).toMatch(
      /<p>See <span class="stratogram"><svg.*<\/svg><\/span>\s+and <img src="x.png" alt="">\.<\/p>/s,
    );
  });

  test.each([
    ["../out.strato.yaml", "it is outside the root of the document"],
    ["/../../etc/x.strato.yaml", "it is outside the root of the document"],
    ["shop.strato.yml", 'did you mean "'],
  ])("a document that cannot be read is told where its image is: %s", async (address, reason) => {
    const cwd = folderWith({ "out.strato.yaml": small, "docs/shop.strato.yaml": small });
    const text = `Text\n\n![x](${address})\n`;
    const error = await thrownBy(build({ text, path: join(cwd, "docs/page.md") }, { root: join(cwd, "docs") }));
    expect(error.message).toContain("page.md:3:1: error: ");
    expect(error.message).toContain(reason);
  });

  test("a mistake in a document that an image shows is told in that document", async () => {
    const cwd = folderWith({ "a.strato.yaml": broken });
    const error = await thrownBy(build({ text: "![x](a.strato.yaml)", path: join(cwd, "page.md") }, { root: cwd }));
    expect(error.message).toContain('a.strato.yaml:3:14: error: unknown node or group "c"');
  });

  test("the same picture twice has different ids", async () => {
    const { html } = await build({ text: fence(small).repeat(3) });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(6);
    expect(new Set(ids).size).toBe(ids.length);
    const classes = [...html.matchAll(/<svg[^>]* class="(\w+)"/g)].map(([, name]) => name);
    for (const name of classes) expect(html).toContain(`.${name} ._0{`);
    expect(new Set(classes).size).toBe(3);
  });

  test("a picture is dark by the switch of the site where it has one", async () => {
    const { html } = await build({ text: fence(small) }, { darkSelector: "[data-theme=dark]" });
    expect(html).not.toContain("prefers-color-scheme");
    expect(html).toMatch(/\n\[data-theme=dark\] \.s\w+ \._0\{/);
  });

  test("what is interactive is surrounded by its element", async () => {
    const { html } = await build({ text: fence(small) }, { interactive: true });
    expect(html).toMatch(
      /<figure class="stratogram"><strato-gram interactive[^>]*><svg.*<\/svg><\/strato-gram><\/figure>/s,
    );
  });

  test("pictures are files where that is wanted, one for light and one for dark pages, called by their content", async () => {
    const outputFolder = join(folderWith({}), "public/pictures");
    const text = `${fence(small)}\n${fence(small, "theme=light name=once")}`;
    const options = { mode: "files", outputFolder, publicPath: "/base/pictures" } as const;
    const { html } = await build({ text, path: "guide/The page.md" }, options);
    expect(html).toMatch(
      /<figure class="stratogram"><picture><source srcset="\/base\/pictures\/The-page-dark-\w{12}\.svg" media="\(prefers-color-scheme: dark\)" width="\d+" height="\d+"><img src="\/base\/pictures\/The-page-\w{12}\.svg" alt="Shop" width="\d+" height="\d+" style="max-width:100%;height:auto"><\/picture><\/figure>/,
    );
    expect(html).toMatch(/<figure class="stratogram"><img src="\/base\/pictures\/once-\w{12}\.svg" alt="Shop"/);
    const files = readdirSync(outputFolder);
    expect(files.filter((name) => html.includes(name))).toHaveLength(3);
    expect(files).toHaveLength(3);
    const light = await render(small);
    const [file = ""] = files.filter((name) => name.startsWith("once-"));
    expect(readFileSync(join(outputFolder, file), "utf8")).toBe(light.output);
  });

  test("what was drawn is kept until something changes that it was drawn from", async () => {
    const cwd = folderWith({ "part.yaml": "nodes: { c: { type: s3, label: Before } }\n" });
    const cacheFolder = join(cwd, "cache");
    const page = { text: fence("include: [part.yaml]\nnodes: { a: lambda }\n"), path: join(cwd, "page.md") };
    const options = { root: cwd, cacheFolder };
    expect((await build(page, options)).html).toContain("Before");
    const [entry = "", ...others] = readdirSync(cacheFolder);
    expect(others).toEqual([]);
    const file = join(cacheFolder, entry);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("Before", "Kept"));
    expect((await build(page, options)).html).toContain("Kept");
    writeFileSync(join(cwd, "part.yaml"), "nodes: { c: { type: s3, label: After } }\n");
    expect((await build(page, options)).html).toContain("After");
    writeFileSync(file, "{ damaged");
    expect((await build(page, options)).html).toContain("After");
  });

  test("a layout file is of a document, and of no fence", async () => {
    const cwd = folderWith({ "page.md": "", "page.layout.yaml": "nodes: { a: [1, 2] }\n", "page.strato.yaml": small });
    const { messages } = await build({ text: fence(small), path: join(cwd, "page.md") }, { root: cwd });
    expect(messages).toEqual([]);
  });

  test("other fences and images stay what they are", async () => {
    const text =
      "```yaml\nstratogram: 1\n```\n\n````\n```stratogram\n```\n````\n\n![x](https://example.com/a.strato.yaml)\n";
    const { html } = await build({ text });
    expect(html).not.toContain("<svg");
    expect(html).not.toContain("stratogram-error");
  });
});

test("markdown-it and remark show the same pictures", async () => {
  const pages = await Promise.all(builds.map(([, build]) => build({ text: fence(small) })));
  const [first, ...others] = pages.map(({ html }) => plain(html).trim());
  for (const other of others) expect(other).toBe(first);
});

test("templates that a page goes through find nothing to fill in", async () => {
  const text = fence('title: "{{ 7*7 }}"\nnodes: { a: { type: s3, label: "{% x %} {y}" } }\n', 'caption="{{z}}"');
  for (const [name, build] of builds.slice(0, 1)) {
    const { html } = await build({ text });
    const seen = html.replace(/<style>.*?<\/style>/gs, "");
    expect(seen, name).not.toMatch(/[{}]/);
    expect(seen).toContain("&#123;&#123; 7*7 &#125;&#125;");
  }
});

test.each([
  [{ mode: "file" }, 'there is no mode "file": choose from inline, files'],
  [{ onError: "ignore" }, 'there is no onError "ignore": choose from throw, inline'],
  [{ theme: "blue" }, 'there is no theme "blue": choose from light'],
  [{ darkSelector: "}</style>" }, "is no simple selector"],
])("a wrong option ends the build: %j", (options, message) => {
  // As it may be written in JavaScript.
  expect(() => settingsOf(options as object)).toThrow(message);
});
