import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, stratogram } from "../program.ts";

const small = "title: Shop\nnodes: { b: s3 }\n";
const fence = `\`\`\`stratogram\n${small}\`\`\`\n`;

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), "utf8");
const pictures = (cwd: string) => readdirSync(join(cwd, "diagrams")).toSorted();

/** What stands below the diagram that a picture was made of, line by line. */
const part = (mark: string, image: string, prefix = "") =>
  [`<!-- stratogram: ${mark} -->`, "", image, "", "<!-- /stratogram -->"].map((line) => `${prefix}${line}`.trimEnd());

const partOf = (stem: string, prefix = "") =>
  part(`diagrams/${stem}.svg`, `![Shop](diagrams/${stem}.svg)`, prefix)
    .map((line) => `${line}\n`)
    .join("");

test("a picture is shown below its source, and the next run changes nothing", () => {
  const cwd = folderWith({ "README.md": `# Shop\n\n${fence}More.\n` });
  const run = stratogram(["docs", "README.md"], { cwd });
  expect(run).toEqual({ code: 0, stdout: "", stderr: "README.md  1 diagram, 2 files written\n" });
  expect(read(cwd, "README.md")).toBe(`# Shop\n\n${fence}\n${partOf("readme-1")}\nMore.\n`);
  expect(read(cwd, "diagrams/readme-1.svg")).toMatch(/^<svg .*prefers-color-scheme.*<\/svg>\n$/s);
  const past = new Date("2001-02-03T04:05:06Z");
  for (const name of ["README.md", "diagrams/readme-1.svg"]) utimesSync(join(cwd, name), past, past);
  expect(stratogram(["docs", "README.md"], { cwd }).stderr).toBe("README.md  1 diagram, up to date\n");
  for (const name of ["README.md", "diagrams/readme-1.svg"]) expect(statSync(join(cwd, name)).mtime).toEqual(past);
});

test("--check names what is not up to date, and writes nothing", () => {
  const cwd = folderWith({ "README.md": fence, "b.md": "no diagram\n" });
  const first = stratogram(["docs", "*.md", "--check"], { cwd });
  expect(first).toEqual({ code: 1, stdout: "diagrams/readme-1.svg\nREADME.md\n", stderr: "" });
  expect(readdirSync(cwd)).toEqual(["README.md", "b.md"]);
  stratogram(["docs", "*.md"], { cwd });
  expect(stratogram(["docs", "*.md", "--check"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
  writeFileSync(join(cwd, "README.md"), read(cwd, "README.md").replace("b: s3", "b: sqs"));
  expect(stratogram(["docs", "*.md", "--check"], { cwd }).stdout).toBe("diagrams/readme-1.svg\n");
});

const lines = (text: string) => text.replace(/^\n/, "");

test.each([
  ["CRLF", fence.replaceAll("\n", "\r\n"), `${fence}\n${partOf("page-1")}`.replaceAll("\n", "\r\n")],
  ["a last line without an end", fence.trimEnd(), `${fence}\n${partOf("page-1")}`],
  [
    "a list in a quotation",
    "> 1. ~~~~ stratogram\n>    title: Shop\n>    nodes: { a: s3 }\n>    ~~~~\n> 2. two\n",
    `> 1. ~~~~ stratogram\n>    title: Shop\n>    nodes: { a: s3 }\n>    ~~~~\n>\n${partOf("page-1", ">    ")}>\n> 2. two\n`,
  ],
  [
    "<details>, which would hide it",
    `<details>\n<summary>Source</summary>\n\n${fence}\n</details>\n`,
    `<details>\n<summary>Source</summary>\n\n${fence}\n</details>\n\n${partOf("page-1")}`,
  ],
  [
    "a comment, which hides the source",
    `<!-- stratogram theme=dark\n${small}-->\n`,
    `<!-- stratogram theme=dark\n${small}-->\n\n${partOf("page-1")}`,
  ],
  [
    "a name",
    fence.replace("stratogram", "stratogram name=shop"),
    `${fence.replace("stratogram", "stratogram name=shop")}\n${partOf("shop")}`,
  ],
  [
    "front matter, which is no Markdown",
    `---\ntitle: x\nexample: |\n  ${fence.replaceAll("\n", "\n  ").trim()}\n---\n\n${fence}`,
    `---\ntitle: x\nexample: |\n  ${fence.replaceAll("\n", "\n  ").trim()}\n---\n\n${fence}\n${partOf("page-1")}`,
  ],
  ["a fence in a fence", `\`\`\`\`\n${fence}\`\`\`\`\n`, `\`\`\`\`\n${fence}\`\`\`\`\n`],
  ["indented code", `Text\n\n    ${fence.replaceAll("\n", "\n    ").trimEnd()}\n`, undefined],
  [
    "an image of a document",
    '* ![Our *shop*](shop.strato.yaml "theme=dark")\n* two\n',
    lines(`
* <!-- stratogram: ![Our *shop*](shop.strato.yaml "theme=dark") -->

  ![Our shop](diagrams/shop.svg)

  <!-- /stratogram -->
* two
`),
  ],
])("each page is left as it is around its pictures: %s", (_, text, expected) => {
  const cwd = folderWith({ "page.md": text, "shop.strato.yaml": small });
  const run = stratogram(["docs", "page.md"], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: "" });
  expect(read(cwd, "page.md")).toBe(expected ?? text);
  expect(stratogram(["docs", "page.md", "--check"], { cwd })).toMatchObject({ code: 0, stdout: "" });
});

test("a page with a mistake is left alone, and the mistake is told at its line of the page", () => {
  const bad = `${fence}\n> \`\`\`stratogram\n> nodes: { a: lamda }\n> \`\`\`\n`;
  const cwd = folderWith({ "bad.md": bad, "good.md": fence });
  const run = stratogram(["docs", "bad.md", "good.md"], { cwd });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(
    'bad.md:7:15: error: unknown type "lamda" (unknown-type)\n  7 | > nodes: { a: lamda }\n',
  );
  expect(read(cwd, "bad.md")).toBe(bad);
  expect(pictures(cwd)).toEqual(["good-1.svg"]);
});

test.each([
  ["```stratogram\nnodes: { a: s3 }\n", "1:1: error: the fence has no end (unclosed-part)"],
  ["<!-- stratogram\nnodes: { a: s3, b: s3 }\nedges: [a --> b]\n-->\n", "1:1: error: the comment does not end where"],
  [`${fence}\n<!-- stratogram: x.svg -->\n`, "6:1: error: this picture has no end (unclosed-part)"],
  ["<!-- stratogram: x.svg -->\n<!-- /stratogram -->\n", "1:1: error: there is no diagram before this picture of one"],
  ["```stratogram veiw=x\nnodes: { a: s3 }\n```\n", '1:15: error: diagrams have no option "veiw" (unknown-key)'],
  ["```stratogram name=../x\nnodes: { a: s3 }\n```\n", '1:15: error: no file is called "../x" (wrong-value)'],
  ["![x](none.strato.yaml)\n", '1:1: error: "none.strato.yaml" cannot be drawn: there is no such file'],
  ["In ![x](x.strato.yaml) text\n", "1:4: warning: an image in the midst of a paragraph"],
])("what cannot be meant is told, and nothing is written: %j", (text, message) => {
  const cwd = folderWith({ "page.md": text });
  const run = stratogram(["docs", "page.md"], { cwd });
  expect(run.stderr).toContain(`page.md:${message}`);
  expect(run.code).toBe(message.includes("warning") ? 0 : 1);
  expect(read(cwd, "page.md")).toBe(text);
  expect(existsSync(join(cwd, "diagrams"))).toBe(false);
});

test("pictures that a page has no diagram for are removed, and what others put there stays", () => {
  const cwd = folderWith({ "README.md": `${fence}\n${fence}`, "diagrams/readme-7.svg": "<svg/>\n" });
  stratogram(["docs", "README.md"], { cwd });
  expect(pictures(cwd)).toEqual(["readme-1.svg", "readme-2.svg", "readme-7.svg"]);
  writeFileSync(join(cwd, "README.md"), fence);
  expect(stratogram(["docs", "README.md", "--check"], { cwd }).stdout).toBe("README.md\ndiagrams/readme-2.svg\n");
  expect(stratogram(["docs", "README.md"], { cwd }).stderr).toContain("removed: diagrams/readme-2.svg\n");
  expect(pictures(cwd)).toEqual(["readme-1.svg", "readme-7.svg"]);
});

test("a picture may be two, for light and for dark pages", () => {
  const cwd = folderWith({ "README.md": fence });
  stratogram(["docs", "README.md", "--picture"], { cwd });
  expect(pictures(cwd)).toEqual(["readme-1.dark.svg", "readme-1.svg"]);
  expect(read(cwd, "README.md")).toContain(
    '\n<picture><source srcset="diagrams/readme-1.dark.svg" media="(prefers-color-scheme: dark)"><img src="diagrams/readme-1.svg" alt="Shop" width="',
  );
  stratogram(["docs", "README.md"], { cwd });
  expect(pictures(cwd)).toEqual(["readme-1.svg"]);
});

test("what stands in the way of a picture is named, and a folder that is called like one is left alone", () => {
  const cwd = folderWith({ "README.md": fence, "diagrams/readme-1.svg/x": "", "diagrams/readme-7.svg/x": "" });
  const run = stratogram(["docs", "README.md"], { cwd });
  expect(run).toMatchObject({ code: 3, stdout: "" });
  expect(run.stderr).toMatch(/^error: cannot write "diagrams\/readme-1.svg": /);
  expect(read(cwd, "README.md")).toBe(fence);
  expect(stratogram(["docs", "README.md", "-o", "pictures"], { cwd }).code).toBe(0);
});

test("copies have pictures in place of diagrams, and the pages stay as they are", () => {
  const page = `Before\n${fence}After\n\n<details>\n\n${fence}\n</details>\n`;
  const cwd = folderWith({
    "docs/a.md": page,
    "docs/guide/b.md": "![x](/shop.strato.yaml)\n",
    "shop.strato.yaml": small,
  });
  expect(stratogram(["docs", "docs/**/*.md", "--copy-to", "out"], { cwd }).code).toBe(0);
  expect(read(cwd, "docs/a.md")).toBe(page);
  expect(read(cwd, "out/a.md")).toBe(
    `Before\n\n![Shop](diagrams/a-1.svg)\n\nAfter\n\n<details>\n\n${fence}\n</details>\n\n![Shop](diagrams/a-2.svg)\n`,
  );
  expect(read(cwd, "out/guide/b.md")).toBe("![x](diagrams/shop.svg)\n");
  expect(existsSync(join(cwd, "out/guide/diagrams/shop.svg"))).toBe(true);
});

test("what a title says means nothing in the page", () => {
  const title = "x](javascript:alert(1)) <script>alert(1)</script> --> `a` **b** ![";
  const cwd = folderWith({
    "page.md": `\`\`\`stratogram\ntitle: ${JSON.stringify(title)}\nnodes: { a: s3 }\n\`\`\`\n`,
  });
  expect(stratogram(["docs", "page.md"], { cwd }).code).toBe(0);
  expect(read(cwd, "page.md")).toContain(
    "\n![x\\](javascript:alert(1)) \\<script\\>alert(1)\\</script\\> --\\> \\`a\\` \\*\\*b\\*\\* !\\[](diagrams/page-1.svg)\n",
  );
  expect(stratogram(["docs", "page.md", "--check"], { cwd }).code).toBe(0);
});

test("a page of many diagrams and lines is no burden", () => {
  const text = `${"word ".repeat(20)}\n\n`.repeat(20_000) + fence;
  const cwd = folderWith({ "book.md": text });
  expect(stratogram(["docs", "book.md"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  expect(read(cwd, "book.md")).toBe(`${text}\n${partOf("book-1")}`);
});

test.each([
  [["docs", "-"], 2, "pages are files"],
  [["docs", "none.md"], 3, 'cannot read "none.md"'],
  [["docs", "*.md"], 3, "no file matches it"],
])("%j ends with the code %i", (args, code, message) => {
  const run = stratogram(args, { cwd: folderWith({}) });
  expect(run.code).toBe(code);
  expect(run.stderr).toContain(message);
});
