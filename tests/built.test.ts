import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { browserHost, check, type Source } from "../src/browser.ts";
import { naughtyTexts, yamlDocuments } from "./hostile-documents.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const library = `${root}dist/browser.js`;
const isBuilt = existsSync(library);
const built: { check: typeof check; browserHost: typeof browserHost } | undefined = isBuilt
  ? await import(pathToFileURL(library).href)
  : undefined;

function sourcesIn(folder: string): readonly Source[] {
  const names = globSync("**/*.yaml", { cwd: `${root}${folder}` }).toSorted();
  return names.map((name) => ({ name, text: readFileSync(`${root}${folder}/${name}`, "utf8") }));
}

/** Sources in groups, as each test takes a while to begin. */
const groups = {
  "examples of the YAML specification": yamlDocuments,
  "naughty texts": naughtyTexts,
  "mistakes of authors": sourcesIn("tests/diagnostics"),
  examples: sourcesIn("examples"),
};

describe.skipIf(!isBuilt)("what bundlers of others find in what is built (skipped before it is built)", () => {
  const scripts = globSync("*.js", { cwd: `${root}dist` }).map((name) => readFileSync(`${root}dist/${name}`, "utf8"));

  test("every file that a script names by its own address is there", () => {
    const named = scripts.flatMap((script) => [...script.matchAll(/new URL\(.([^)`'"]+).,import\.meta\.url\)/g)]);
    expect(named.length).toBeGreaterThan(0);
    for (const [, path = ""] of named) expect(existsSync(`${root}dist/${path}`), path).toBe(true);
  });

  test("addresses that pages give are left alone", () => {
    const given = scripts.flatMap((script) => [...script.matchAll(/\bimport\((\/\*.*?\*\/ )?\w+\)/g)]);
    expect(given.map(([, comments]) => comments)).toEqual(["/* @vite-ignore */ /* webpackIgnore: true */ "]);
  });
});

describe.skipIf(!isBuilt)("what is built says the same as what it is built from (skipped before it is built)", () => {
  test.each(Object.entries(groups))("of %s", async (_, sources) => {
    const files = Object.fromEntries(sources.map(({ name, text }) => [name, text]));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      const expected = await check(source, { host: browserHost({ files }) });
      expect(await built?.check(source, { host: built.browserHost({ files }) }), source.name).toEqual(expected);
    }
  });
});
