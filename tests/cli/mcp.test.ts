import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder, folderWith, program, stratogram } from "../program.ts";

const small = "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";

/** An assistant that speaks with the built program, whose root is a folder. */
async function assistantIn(root: string): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const args = [program, "mcp", "--root", root];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: "ignore" }));
  onTestFinished(() => client.close());
  return client;
}

/** What is looked at of the data of tools, each of which has some of it. */
interface Data {
  readonly types?: readonly unknown[];
  readonly found?: number;
  readonly meaning?: string;
  readonly errors: number;
  readonly notListed: number;
  readonly diagnostics: readonly { readonly code: string; readonly fix?: Fix }[];
}

interface Fix {
  readonly column: number;
  readonly endColumn: number;
  readonly text: string;
}

/** What a tool says: its data, or its refusal, and the blocks after it. */
async function ask(client: Client, name: string, given: Record<string, unknown> = {}) {
  const {
    content,
    isError = false,
    structuredContent,
  } = (await client.callTool({ name, arguments: given })) as CallToolResult;
  const [first, ...more] = content;
  const text = first?.type === "text" ? first.text : "";
  if (structuredContent) expect(JSON.parse(text)).toEqual(structuredContent);
  return { text, data: structuredContent as Data | undefined, more, isError };
}

test("an assistant reads what there is, writes a document, mends it as it is told, and sees its picture", async () => {
  const client = await assistantIn(emptyFolder());
  const found = await ask(client, "search_types", { words: "vector search", limit: 3 });
  expect(found.data?.types).toHaveLength(3);
  expect(found.data?.found).toBeGreaterThan(3);
  const wrong = "nodes: { a: lamda, b: s3 }\nedges: [a -> b]\n";
  const checked = await ask(client, "check", { source: wrong });
  expect(checked.data).toMatchObject({ ok: false, errors: 1, warnings: 0 });
  const [mistake] = checked.data?.diagnostics ?? [];
  expect(mistake).toMatchObject({ code: "unknown-type", file: "architecture.yaml", line: 1, fix: { text: "lambda" } });
  const explained = await ask(client, "explain", { code: mistake?.code });
  expect(explained.data?.meaning).toBe("The catalogue has no such type.");
  const [line = "", ...others] = wrong.split("\n");
  const { column, endColumn, text } = mistake?.fix ?? { column: 0, endColumn: 0, text: "" };
  const mended = [line.slice(0, column - 1) + text + line.slice(endColumn - 1), ...others].join("\n");
  expect(mended).toBe(small);
  const drawn = await ask(client, "render", { source: mended, format: "png" });
  expect(drawn.data).toMatchObject({ ok: true, format: "png", errors: 0 });
  expect(drawn.more).toEqual([{ type: "image", mimeType: "image/png", data: expect.stringMatching(/^iVBORw0KGgo/) }]);
});

test("every mistake is told as check tells it", async () => {
  const file = new URL("../../docs/mistakes.yaml", import.meta.url);
  const source = readFileSync(file, "utf8");
  const { data } = await ask(await assistantIn(emptyFolder()), "check", { source });
  const { stdout } = stratogram(["check", "-", "--format", "json"], { input: source });
  expect(JSON.stringify(data?.diagnostics)).toBe(
    JSON.stringify(JSON.parse(stdout).diagnostics).replaceAll("<stdin>", "architecture.yaml"),
  );
});

test("the picture is the one that the program draws, inline and in a file", async () => {
  const root = folderWith({ "docs/shop.yaml": small });
  const client = await assistantIn(root);
  const svg = stratogram(["render", "docs/shop.yaml", "-o", "-"], { cwd: root }).stdout;
  const drawio = stratogram(["render", "docs/shop.yaml", "-f", "drawio", "-o", "-"], { cwd: root }).stdout;
  expect((await ask(client, "render", { path: "docs/shop.yaml" })).more).toEqual([{ type: "text", text: svg }]);
  const written = await ask(client, "render", { path: "docs/shop.yaml", output: "out/shop.drawio" });
  expect(written.data).toMatchObject({ ok: true, format: "drawio", file: "out/shop.drawio" });
  expect(readFileSync(join(root, "out/shop.drawio"), "utf8")).toBe(drawio);
  const again = { path: "docs/shop.yaml", output: "out/shop.drawio" };
  expect((await ask(client, "render", again)).text).toBe(
    '"out/shop.drawio" is there already: say overwrite to replace it',
  );
  expect((await ask(client, "render", { ...again, overwrite: true })).data).toMatchObject({ ok: true });
});

test("two versions are compared, in words and in one picture", async () => {
  const root = folderWith({ "shop.yaml": small });
  const client = await assistantIn(root);
  const question = { before: { path: "shop.yaml" }, after: { source: small.replace("}", ", c: sqs }") } };
  const { data } = await ask(client, "diff", question);
  expect(data).toMatchObject({ ok: true, isDifferent: true, headline: "1 component added" });
  const drawn = await ask(client, "diff", { ...question, output: "shop.diff.svg" });
  expect(drawn.data).toMatchObject({ isDifferent: true, file: "shop.diff.svg" });
  expect(readFileSync(join(root, "shop.diff.svg"), "utf8")).toMatch(/^<svg /);
  expect((await ask(client, "diff", { ...question, before: { source: "nodes: { a: lamda }" } })).data).toMatchObject({
    ...{ ok: false, diagnostics: [{ code: "unknown-type", file: "before.yaml" }] },
  });
});

test("a document with errors is not drawn, and leaves no file", async () => {
  const root = emptyFolder();
  const { isError, data } = await ask(await assistantIn(root), "render", {
    source: "nodes: { a: lamda }",
    output: "a.svg",
  });
  expect(isError).toBe(true);
  expect(data).toMatchObject({ ok: false, errors: 1, diagnostics: [{ code: "unknown-type" }] });
  expect(existsSync(join(root, "a.svg"))).toBe(false);
});

describe("nothing outside of the root is reached", () => {
  const secret = "nodes: { secret: s3 }\n";

  /** A root with links that lead out of it and within it. */
  function rootBeside(): { readonly root: string; readonly elsewhere: string } {
    const elsewhere = folderWith({ "secret.yaml": secret, "root/shop.yaml": small });
    const root = join(elsewhere, "root");
    symlinkSync(join(elsewhere, "secret.yaml"), join(root, "link.yaml"));
    symlinkSync(elsewhere, join(root, "up"));
    symlinkSync(join(elsewhere, "target.svg"), join(root, "link.svg"));
    mkdirSync(join(root, "folder.svg"));
    mkdirSync(join(root, ".git"));
    return { root, elsewhere };
  }

  const strayPaths = (elsewhere: string) => [
    "../secret.yaml",
    "docs/../../secret.yaml",
    join(elsewhere, "secret.yaml"),
    "C:\\secret.yaml",
    "C:secret.yaml",
    "..\\secret.yaml",
    "\\\\server\\secret.yaml",
    "link.yaml",
    "up/secret.yaml",
    "folder.svg",
    ".git/config",
    "shop.yaml\u0000",
    "",
    ".",
  ];

  test("no document is read", async () => {
    const { root, elsewhere } = rootBeside();
    const client = await assistantIn(root);
    for (const path of strayPaths(elsewhere)) {
      const { isError, text } = await ask(client, "check", { path });
      expect([path, isError]).toEqual([path, true]);
      expect(text).toMatch(/ is refused: /);
    }
  });

  test("no picture is written", async () => {
    const { root, elsewhere } = rootBeside();
    const client = await assistantIn(root);
    const paths = [
      ...strayPaths(elsewhere).map((path) => path.replace(".yaml", ".svg")),
      "link.svg",
      "up/x.svg",
      "node_modules/a.svg",
      ".github/a.svg",
    ];
    for (const output of paths) {
      const { isError, text } = await ask(client, "render", { source: small, output, format: "svg", overwrite: true });
      expect([output, isError]).toEqual([output, true]);
      expect(text).toMatch(/ is refused: /);
    }
    for (const name of ["secret.svg", "x.svg", "target.svg"]) expect(existsSync(join(elsewhere, name))).toBe(false);
  });

  test("a document includes nothing from there", async () => {
    const { root } = rootBeside();
    const client = await assistantIn(root);
    for (const include of ["../secret.yaml", "link.yaml", "up/secret.yaml"]) {
      const { data } = await ask(client, "check", { source: `include: [${include}]\n` });
      expect(data?.diagnostics).toMatchObject([{ code: "include-outside-root" }]);
    }
  });

  test("a picture never takes the place of something that is no such picture", async () => {
    const { root } = rootBeside();
    const client = await assistantIn(root);
    const wishes = [{ output: "shop.yaml" }, { output: "shop.yaml", format: "svg" }, { output: "shop" }];
    for (const wish of wishes) {
      const { text } = await ask(client, "render", { source: small, overwrite: true, ...wish });
      expect(text).toMatch(/ is refused: a name that ends in /);
    }
    expect(readFileSync(join(root, "shop.yaml"), "utf8")).toBe(small);
  });
});

test("what is too large is not answered", async () => {
  const client = await assistantIn(emptyFolder());
  expect((await ask(client, "check", { source: " ".repeat(2 ** 20 + 1) })).isError).toBe(true);
  const wrong = `nodes:\n${Array.from({ length: 90 }, (_, index) => `  n${index}: lamda${index}\n`).join("")}`;
  const { data } = await ask(client, "check", { source: wrong });
  expect(data?.diagnostics).toHaveLength(50);
  expect((data?.errors ?? 0) - (data?.notListed ?? 0)).toBe(50);
  const { contents } = await client.readResource({ uri: "stratogram://examples/aws-rag" });
  const [document] = contents;
  const source = document && "text" in document ? document.text : "";
  const large = await ask(client, "render", { source, format: "html" });
  expect(large).toMatchObject({ isError: true, text: expect.stringContaining("name a file as output") });
});

test.each([
  ["a slip in a key", "check", { sorce: small }, /sorce/],
  ["both a document and a path", "check", { source: small, path: "a.yaml" }, /not both/],
  ["neither", "render", {}, /give source/],
  ["a missing file", "check", { path: "shpo.yaml" }, /did you mean "shop.yaml"/],
  ["an unknown view", "render", { source: small, view: "cost" }, /unknown-view/],
  ["an unknown format", "render", { source: small, format: "gif" }, /svg/],
  ["a deck within an answer", "render", { source: small, format: "pptx" }, /name a file/],
  ["an unknown code", "explain", { code: "nosuch" }, /unknown-type/],
])("it is told what is wrong with a question: %s", async (_, tool, given, message) => {
  const client = await assistantIn(folderWith({ "shop.yaml": small }));
  const { isError, text } = await ask(client, tool, given);
  expect(isError).toBe(true);
  expect(text).toMatch(message);
});

test("the language, its schema and the gallery can be read", async () => {
  const client = await assistantIn(emptyFolder());
  const { resources } = await client.listResources();
  const texts = new Map<string, string>();
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    for (const content of contents) texts.set(content.uri, "text" in content ? content.text : "");
  }
  expect(texts.get("stratogram://language")).toMatch(/^# The language\n.*\n# Every key\n/s);
  expect(JSON.parse(texts.get("stratogram://schema") ?? "")).toHaveProperty("properties.nodes");
  const examples = [...texts].filter(([uri]) => uri.startsWith("stratogram://examples/"));
  expect(examples.length).toBeGreaterThan(20);
  const { data } = await ask(client, "check", { source: texts.get("stratogram://examples/aws-rag") });
  expect(data).toMatchObject({ ok: true, errors: 0 });
  await expect(client.readResource({ uri: "stratogram://examples/..%2F..%2Fpackage" })).rejects.toThrow();
});

test("nothing but the protocol is on standard output, and it ends with its input", () => {
  const lines = [
    {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "t", version: "1" } },
    },
    { jsonrpc: "2.0", method: "notifications/initialized" },
    { jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "render", arguments: { source: small } } },
  ].map((message) => JSON.stringify(message));
  const input = [lines[0], "no message at all", ...lines.slice(1), ""].join("\n");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "mcp"], {
    input,
    encoding: "utf8",
    cwd: emptyFolder(),
  });
  expect(status).toBe(0);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual([1, 2]);
  expect(stderr).toMatch(/^stratogram mcp: /);
});

test("a root that is none is refused", () => {
  const run = stratogram(["mcp", "--root", "nowhere"], { cwd: emptyFolder() });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain('error: "nowhere" cannot be the root: no such file or directory');
});

test("a program that draws does not load the protocol", () => {
  // Tells each file that is read and speaks the protocol.
  const hook = `
    const fs = require("node:fs");
    const { readFileSync } = fs;
    fs.readFileSync = (...args) => {
      const content = readFileSync(...args);
      if (String(args[0]).endsWith(".cjs") && content.includes("jsonrpc")) console.error("loaded", args[0]);
      return content;
    };`;
  const cwd = folderWith({ "hook.cjs": hook });
  const env = { NODE_OPTIONS: "--require ./hook.cjs" };
  expect(stratogram(["render", "-"], { cwd, env, input: small }).stderr).toBe("");
  expect(stratogram(["mcp"], { cwd, env }).stderr).toMatch(/^loaded /);
});
