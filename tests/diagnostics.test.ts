import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { browserHost } from "../src/hosts/browser-host.ts";
import { parse } from "../src/render.ts";
import { pretty } from "../src/reporters/pretty.ts";
import { diagnosticSummaries } from "../src/source/diagnostic.ts";

const folder = fileURLToPath(new URL("diagnostics", import.meta.url));
const names = globSync("**/*.yaml", { cwd: folder }).toSorted();
const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
const codes = Object.keys(diagnosticSummaries);

/** Codes that a document alone does not reach, and the test that does. */
const elsewhere = {
  "too-large": "hostile.test.ts",
  "too-large-for-one-picture": "layout/limits.test.ts",
  "too-many-mistakes": "hostile.test.ts",
  "icon-outside-root": "icons-own.test.ts",
  "invalid-icon": "icons-own.test.ts",
  "missing-package": "formats/png.test.ts",
  "missing-characters": "formats/png.test.ts",
  "unknown-view": "cli/views.test.ts",
  "unreadable-font": "formats/png.test.ts",
  "picture-fault": "layout/quality/report-quality.test.ts",
  "picture-blemish": "layout/quality/report-quality.test.ts",
  "picture-below-threshold": "cli/check-picture.test.ts",
  "invalid-estimate": "costs/estimated.test.ts",
  "incomplete-estimate": "costs/estimated.test.ts",
  "other-currency": "costs/estimated.test.ts",
  "unpriced-address": "costs/estimated.test.ts",
  "unclaimed-cost": "costs/estimated.test.ts",
  "ambiguous-address": "costs/estimated.test.ts",
  "cost-from-estimate": "costs/estimated.test.ts",
  "invalid-drawing": "sync/read-drawio.test.ts",
  "foreign-drawing": "sync/read-drawio.test.ts",
  "not-taken-over": "sync/sync.test.ts",
  "unclosed-part": "cli/docs.test.ts",
};

function diagnosticsOf(name: string) {
  return parse({ name, text: files[name] ?? "" }, browserHost({ files }));
}

describe("each mistake is told in words that say what, where and what to do", () => {
  test.each(names.filter((name) => !name.startsWith("files/")))("%s", async (name) => {
    const { output, diagnostics } = await diagnosticsOf(name);
    await expect(pretty.report(diagnostics)).toMatchFileSnapshot(`diagnostics/${name.replace(".yaml", ".txt")}`);
    expect(diagnostics.map(({ code }) => code)).toContain(codeOf(name));
    expect(output === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
  });
});

test("every code has a file that shows it, or a test that names it", () => {
  const shown = names.map(codeOf);
  for (const code of codes.filter((code) => !shown.includes(code))) {
    const test = Object.entries(elsewhere).find(([name]) => name === code)?.[1];
    expect(test, `${code} is shown nowhere`).toBeDefined();
    expect(readFileSync(new URL(test ?? "", import.meta.url), "utf8")).toContain(code);
  }
});

/** The code that a file is named after: `unknown-key` of `unknown-key-beside-route.yaml`. */
function codeOf(name: string): string | undefined {
  return codes.find((code) => name === `${code}.yaml` || name.startsWith(`${code}-`));
}
