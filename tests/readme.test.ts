import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import rules from "../.ci/import-rules.js";
import manifest from "../package.json" with { type: "json" };
import { readLanguage } from "../schemas/language.js";
import { exitCode } from "../src/cli/exit-code.ts";
import { commands } from "../src/cli/index.ts";
import { programFor } from "../src/cli/program.ts";
import { browserHost, check, draw, formats, render, reporters, themeNames, types } from "../src/index.ts";
import { emptyFolder, stratogram } from "./program.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const readme = read("README.md");
const commandsPage = read("docs/commands.md");

/** A file of this project as a source, called by its path from the root. */
const source = (path: string) => ({ name: path, text: read(path) });

/** Files of docs/ under the names that sources of it mention them by. */
const docs = readdirSync(join(root, "docs")).map((name) => `docs/${name}`);
const host = browserHost({ files: Object.fromEntries(docs.map((path) => [path, read(path)])) });

/** What stands in the fenced blocks of a language. */
function blocks(language: string): readonly string[] {
  const found = [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))];
  return someOf(found.map(([, text = ""]) => text));
}

/** The rows of the first table below a heading of a page whose first column is called `first`, each as its cells. */
function rows(heading: string, first: string, page = readme): readonly (readonly string[])[] {
  const section = page.slice(page.indexOf(`# ${heading}\n`));
  const [table = ""] = section
    .slice(section.indexOf(`\n| ${first} |`))
    .trim()
    .split("\n\n", 1);
  const [, , ...lines] = table.split("\n");
  return someOf(lines.map((line) => line.split(" | ").map((cell) => cell.replaceAll(/^\| | \|$/g, ""))));
}

/** The same, if there are any: tests of none would pass. */
function someOf<Thing>(things: readonly Thing[]): readonly Thing[] {
  if (things.length === 0) throw new Error("The README does not have what is looked for");
  return things;
}

/** What stands between backticks. */
function codes(text = ""): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

describe("YAML in the README", () => {
  test.each(blocks("yaml"))("is drawn without a diagnostic: %#", async (text) => {
    const { output, diagnostics } = await render({ name: "docs/text.yaml", text }, { host });
    expect(diagnostics).toEqual([]);
    expect(output).toContain("</svg>");
  });

  test.each(["first", "edges"])("is that of the picture below it: %s", (name) => {
    expect(blocks("yaml")).toContain(read(`docs/${name}.yaml`));
  });

  test("begins with what `stratogram init` writes, below its line for editors", () => {
    const cwd = emptyFolder();
    stratogram(["init"], { cwd });
    const [, ...lines] = readFileSync(join(cwd, "architecture.yaml"), "utf8").split("\n");
    expect(lines.join("\n")).toBe(blocks("yaml")[0]);
  });

  test.each(rows("Nodes, groups and types", "write").flatMap(([cell]) => codes(cell)))("may be %s", async (node) => {
    const files = {
      "shop.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
    };
    const text = `provider: aws\nnodes:\n  ${node}`;
    const { output, diagnostics } = await render(text, { host: browserHost({ files }) });
    expect(diagnostics).toEqual([]);
    expect(output).toBeDefined();
  });

  test.each(rows("Edges", "write").flatMap(([cell]) => codes(cell)))("may be %s", async (edge) => {
    expect(await check(`nodes: { a: , b: , c: }\nedges:\n  - ${edge}`)).toEqual([]);
  });

  test("names every fact", () => {
    const { Facts, NodeFacts, EdgeFacts } = readLanguage().definitions;
    const listed = rows("Facts, looks and several files", "what").slice(1, 4);
    const keys = listed.map(([, cell]) => codes(cell).filter((key) => key !== "x-…"));
    expect(keys).toEqual([Facts, NodeFacts, EdgeFacts].map(({ properties }) => Object.keys(properties)));
  });
});

describe("pictures", () => {
  const drawn = docs.filter((path) => path.endsWith(".yaml") && path !== "docs/mistakes.yaml");

  test.each(drawn)("of %s are what `stratogram render` writes", async (path) => {
    const { output, diagnostics } = await render(source(path), { host });
    expect(diagnostics).toEqual([]);
    await expect(output).toMatchFileSnapshot(`../${path.replace(".yaml", ".svg")}`);
  });
});

describe("what is said to be printed", () => {
  const [drawn = "", mistakes] = blocks("text");

  test("when a picture is drawn", async () => {
    const [path = "", ...words] = drawn.split("  ");
    const { output } = await draw(source(path.replace(".svg", ".yaml")));
    const count = (type: string) => output?.figures.filter((figure) => figure.type === type).length;
    expect(words.join("  ")).toMatch(new RegExp(`^${count("node")} nodes, ${count("edge")} edges  \\d\\.\\d\\d s\n$`));
  });

  test("when a document has mistakes", async () => {
    const [pretty] = reporters;
    expect(pretty?.report(await check(source("docs/mistakes.yaml")))).toBe(mistakes);
  });
});

describe("JavaScript in the README", () => {
  const modules: Readonly<Record<string, () => Promise<object>>> = {
    stratogram: () => import("../src/index.ts"),
    "stratogram/browser": () => import("../src/browser.ts"),
    "node:fs/promises": () => import("node:fs/promises"),
  };
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

  test.each(blocks("js"))("prints what it says: %#", async (text) => {
    const printed: string[] = [];
    const script = text.replaceAll(/^import (.+) from (".+");$/gm, "const $1 = await load($2);");
    const load = (name: string) => modules[name]?.();
    await new AsyncFunction("load", "console", script)(load, { log: (value: unknown) => printed.push(String(value)) });
    expect(printed).toEqual([...text.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment));
  });
});

describe("the command line in the README, and its options in docs/commands.md", () => {
  async function optionsOf(name: string): Promise<readonly string[]> {
    const command = (await programFor([name])).commands.find((candidate) => candidate.name() === name);
    return (
      command?.options.flatMap(({ short, long }) => [short, long].filter((flag) => typeof flag === "string")) ?? []
    );
  }

  test("has every command and no other", () => {
    const named = rows("Command line", "command").map(([cell]) => codes(cell)[0]?.split(" ")[1]);
    expect(named).toEqual(commands.map(({ name }) => name));
    for (const [, name = ""] of readme.matchAll(/`(?:npx )?stratogram ([\w-]+)/g))
      expect(commands.map((command) => command.name)).toContain(name);
  });

  test.each(commands.map(({ name }) => name))("has every option of %s and no other", async (name) => {
    const described = rows("Options", "option", commandsPage).filter(([, of]) => codes(of).includes(name));
    expect(described.flatMap(([option]) => codes(option)).toSorted()).toEqual((await optionsOf(name)).toSorted());
  });

  test("has every exit code and no other", () => {
    expect(rows("Command line", "exit code").map(([code]) => Number(code))).toEqual(Object.values(exitCode));
  });

  test("has every format, theme and way to tell mistakes", () => {
    const cells = rows("Options", "option", commandsPage).map(([option, , text]) => ({ option, choices: codes(text) }));
    const lists = { "`-t`, `--theme`": themeNames, "`--format`": reporters.map(({ name }) => name) };
    for (const [option, choices] of Object.entries(lists)) expect(cells).toContainEqual({ option, choices });
    const listed = rows("Formats", "format").map(([name = "", extension = ""]) => [codes(name), codes(extension)]);
    expect(listed).toEqual(formats.map(({ name, extension }) => [[name], [`.${extension}`]]));
  });

  test("names only scripts that there are", () => {
    const scripts = [...readme.matchAll(/npm run ([a-z]+)/g)].map(([, script]) => script);
    expect(scripts).toContain("render");
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
  });
});

describe("the architecture in the README", () => {
  test("says what each folder may import", () => {
    const said = rows("Architecture", "folder of `src/`").map(([folder, , knows]) => {
      return [codes(folder)[0] ?? "", codes(knows).filter((name) => /^[a-z]+$/.test(name))] as const;
    });
    const ruled = rules.forbidden?.flatMap(({ comment = "" }) => {
      const [, folder, names = ""] = /so src\/(\w+) knows only itself(.*)$/.exec(comment) ?? [];
      return folder === undefined ? [] : [[folder, names.split(", ").slice(1)] as const];
    });
    expect(new Map(said)).toEqual(new Map(ruled));
  });

  test("counts the types", () => {
    const shared = types.filter(({ sharesIconWith }) => sharesIconWith !== undefined);
    const bare = types.filter(({ icon, sharesIconWith }) => icon === undefined && sharesIconWith === undefined);
    const [, ...counts] =
      /^There are (\d+) types.*^- Of the (\d+) types, (\d+) .* and (\d+) share one /ms.exec(readme) ?? [];
    expect(counts.map(Number)).toEqual([types.length, types.length, bare.length, shared.length]);
  });
});

describe("every link leads somewhere", () => {
  test.each([
    ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
    ...docs.filter((path) => path.endsWith(".md") && !/gallery|stencils/.test(path)),
  ])("in %s", (page) => {
    const text = read(page).replaceAll(/^(```+).*?^\1$/gms, "");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const broken = links.filter((link) => !link.startsWith("https://") && !leadsSomewhere(link, page));
    expect(links.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  function leadsSomewhere(link: string, page: string): boolean {
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(root, target))) return false;
    return (
      anchor === undefined || [...read(target).matchAll(/^#+ (.+)$/gm)].some(([, title]) => anchor === slug(title))
    );
  }

  /** The anchor of a heading. */
  function slug(title = ""): string {
    return title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-");
  }
});
