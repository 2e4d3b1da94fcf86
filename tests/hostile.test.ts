import { describe, expect, test } from "vitest";
import { svg } from "../src/formats/svg.ts";
import { browserHost } from "../src/hosts/browser-host.ts";
import { drawingOf, parse, type Result } from "../src/render.ts";
import { reporters } from "../src/reporters/index.ts";
import type { Diagnostic } from "../src/source/diagnostic.ts";
import type { Source } from "../src/source/source.ts";
import { light } from "../src/themes/light.ts";
import { computing } from "./computing.ts";
import { faultsOf } from "./formats/markup-faults.ts";
import * as documents from "./hostile-documents.ts";

const host = browserHost();
/** Three times as many lines as an honest file may have, thousands: what must not be grows far beyond that. */
const mostThousands = 450;

/** The picture of a document, as a file. */
async function svgOf(source: Source): Promise<Result<string>> {
  // What is looked at are texts and addresses, wherever they stand.
  const { output: drawing, diagnostics } = await drawingOf(source, { host, theme: light, effort: "draft" });
  return drawing ? { output: svg.write(drawing), diagnostics } : { diagnostics };
}

/** The codes that were told about a text, so that none of the large ones is read twice. */
const told = new Map<string, readonly string[]>();

/** What is wrong with how the program takes a document. */
async function complaintsAbout(
  { name, text }: documents.HostileDocument,
  { isDrawn }: { readonly isDrawn: boolean },
): Promise<readonly string[]> {
  const source = { name: "hostile.yaml", text };
  try {
    let result: Result<unknown> = { diagnostics: [] };
    const thousands = await computing(async () => {
      result = isDrawn ? await svgOf(source) : await parse(source, host);
    });
    told.set(
      text,
      result.diagnostics.map(({ code }) => code),
    );
    const complaints = [
      ...(thousands > mostThousands ? [`took as long as ${thousands} thousand lines of YAML`] : []),
      ...result.diagnostics.flatMap(misplaced),
      ...untold(result.diagnostics),
      ...(typeof result.output === "string" ? faultsOf(result.output) : []),
    ];
    return complaints.map((complaint) => `${name.slice(0, 60)}: ${complaint}`);
  } catch (error) {
    return [`${name.slice(0, 60)}: threw ${error instanceof Error ? error.stack : error}`];
  }
}

function misplaced({ code, range: { source, start, end } }: Diagnostic): readonly string[] {
  return 0 <= start && start <= end && end <= source.text.length ? [] : [`${code} stands at ${start} to ${end}`];
}

/** Reports that a terminal, GitHub or a parser of JSON would take for something else. */
function untold(diagnostics: readonly Diagnostic[]): readonly string[] {
  return reporters.flatMap(({ name, report }) => {
    const text = report(diagnostics);
    const isJson = name === "json" || name === "sarif";
    if (isJson) JSON.parse(text);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const isPlain = isJson || !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text);
    const lines = name === "github" ? text.split("\n").filter((line) => line !== "") : [];
    const isWhole = lines.every((line) => /^::(error|warning) file=/.test(line)) && lines.length <= diagnostics.length;
    return isPlain && isWhole ? [] : [`${name} lets something through`];
  });
}

async function complaintsAboutAll(
  all: readonly documents.HostileDocument[],
  isDrawn: boolean,
): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const document of all) complaints.push(...(await complaintsAbout(document, { isDrawn })));
  return complaints;
}

describe("nothing throws, takes longer to read than three of the largest honest files, or comes out as a file that is not safe", () => {
  test.each([
    ["examples of YAML", documents.yamlDocuments],
    ["naughty strings as texts", documents.naughtyTexts],
    ["naughty strings as links", documents.naughtyLinks],
    ["naughty strings as names and routes", documents.naughtyNames],
    ["names that every object has", documents.inheritedNames],
    ["ids that every object has", documents.inheritedIds],
  ])("for %s", { timeout: 120_000 }, async (_, all) => {
    expect(await complaintsAboutAll(all, true)).toEqual([]);
  });

  test.each(documents.largeDocuments.map((document) => [document.name, document] as const))(
    "for %s",
    { timeout: 20_000 },
    async (_, document) => {
      expect(await complaintsAboutAll([document], false)).toEqual([]);
    },
  );
});

test("naughty strings are drawn as texts, and names that every object has as ids", async () => {
  for (const { text } of [...documents.naughtyTexts, ...documents.inheritedIds]) {
    expect((await parse({ name: "a.yaml", text }, host)).output, text).toBeDefined();
  }
});

test.each([
  ["10 MB of text", "too-large"],
  ["100,000 times one key", "too-large"],
  ["10,000 lists in each other", "too-deep"],
  ["20,000 times one node", "duplicate-key"],
  ["billion laughs", "too-many-aliases"],
  ["a billion nodes", "too-many-aliases"],
  ["20,000 unknown keys", "too-many-mistakes"],
  ["1,000 overlays", "too-large"],
])("%s are told as %s", async (name, code) => {
  const text = documents.largeDocuments.find((document) => document.name === name)?.text ?? "";
  const codes = told.get(text) ?? (await parse({ name: "a.yaml", text }, host)).diagnostics.map((each) => each.code);
  expect(codes).toContain(code);
});
