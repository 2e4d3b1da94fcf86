import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Input } from "../../src/cli/inputs.ts";
import { inShard } from "../../src/cli/many/shard.ts";
import { folderWith, program, type Run, stratogram } from "../program.ts";

const documents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `${index % 2 === 0 ? "docs/" : ""}d${index}.yaml`,
      `title: Number ${index}\nnodes: { ${["a", "b", "c", "d"].slice(0, 2 + (index % 3)).join(": , ")}: }\nedges: [a -> b]\n`,
    ]),
  ),
  "broken.yaml": "nodes: { a: lamda }\n",
  "warned.yaml": "nodes: { a: { type: lambda, columns: 2 }, b: s3 }\nedges: [a -> b]\n",
};

/** What is done in parts, without looking long for good pictures. */
const drawing = ["render", "--effort", "draft"];

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".svg"));
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const merge = (cwd: string, ...args: string[]): Run => stratogram(["merge-reports", ...args], { cwd });

/** Draws a part in a process of its own. */
function drawPart(cwd: string, index: number, of: number): Promise<number | null> {
  const options = ["--shard", `${index}/${of}`, "--report", `${index}.json`];
  const child = spawn(process.execPath, [program, ...drawing, "**/*.yaml", "-q", ...options], { cwd, stdio: "ignore" });
  return new Promise((resolve) => child.on("exit", resolve));
}

test.each([2, 3])("%i processes draw together what one draws, byte for byte, and report the same", async (of) => {
  const whole = folderWith(documents);
  expect(stratogram([...drawing, "**/*.yaml", "-q", "--report", "whole.json"], { cwd: whole }).code).toBe(1);
  const cwd = folderWith(documents);
  const parts = Array.from({ length: of }, (_, index) => index + 1);
  const codes = await Promise.all(parts.map((index) => drawPart(cwd, index, of)));
  expect(Math.max(...codes.map(Number))).toBe(1);
  expect(filesIn(cwd)).toEqual(filesIn(whole));
  const names = parts.map((index) => `${index}.json`);
  const run = merge(cwd, ...names.toReversed(), "-o", "joined.json");
  expect(run).toEqual({ code: 1, stdout: "", stderr: "11 documents: 10 drawn, 1 failed\n" });
  expect(readFileSync(join(cwd, "joined.json"), "utf8")).toBe(readFileSync(join(whole, "whole.json"), "utf8"));
});

test("a report tells what came of each document, and nothing about when and where", () => {
  const cwd = folderWith(documents);
  stratogram([...drawing, "docs/d0.yaml", "broken.yaml", "gone.yaml", "--report", "report.json"], { cwd });
  const report = JSON.parse(readFileSync(join(cwd, "report.json"), "utf8"));
  expect(report).toMatchObject({
    version: 1,
    total: 3,
    code: 3,
    counts: { drawn: 1, current: 0, stale: 0, failed: 2 },
  });
  expect(report.documents).toEqual([
    expect.objectContaining({ document: "broken.yaml", state: "failed", code: 1, files: [] }),
    {
      ...{ document: "docs/d0.yaml", state: "drawn", code: 0, diagnostics: [] },
      files: [{ path: "docs/d0.svg", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    },
    expect.objectContaining({ document: "gone.yaml", state: "failed", code: 3 }),
  ]);
  expect(report.documents[0].diagnostics[0]).toMatchObject({ code: "unknown-type", line: 1, file: "broken.yaml" });
  expect(JSON.stringify(report)).not.toContain(cwd);
});

test("a report tells which pictures are not up to date", () => {
  const cwd = folderWith(documents);
  stratogram([...drawing, "docs/*.yaml", "-q"], { cwd });
  writeFileSync(join(cwd, "docs/d2.svg"), "old");
  const run = stratogram([...drawing, "docs/*.yaml", "-q", "--check", "--report", "-"], { cwd });
  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout.replace(/^.*\n/, "")).counts).toEqual({ drawn: 0, current: 4, stale: 1, failed: 0 });
});

describe("merge-reports", () => {
  /** The reports of all parts of one piece of work. */
  async function reports(): Promise<string> {
    const cwd = folderWith({ ...documents, "broken.yaml": documents["d1.yaml"] ?? "" });
    await Promise.all([1, 2, 3].map((index) => drawPart(cwd, index, 3)));
    return cwd;
  }

  test("says what is missing, does not fit together or is none, and joins nothing then", async () => {
    const cwd = await reports();
    expect(merge(cwd, "1.json", "2.json", "3.json").code).toBe(0);
    expect(merge(cwd, "1.json", "3.json", "-o", "joined.json")).toMatchObject({
      code: 3,
      stderr: "error: the report of part 2 of 3 is missing\n",
    });
    expect(readdirSync(cwd)).not.toContain("joined.json");

    const text = readFileSync(join(cwd, "1.json"), "utf8");
    writeFileSync(join(cwd, "same.json"), text);
    expect(merge(cwd, "1.json", "2.json", "3.json", "same.json")).toMatchObject({
      code: 1,
      stderr: 'error: "1.json" and "same.json" are both part 1 of 3\n',
    });

    writeFileSync(join(cwd, "same.json"), text.replace('"index": 1', '"index": 3'));
    const both = merge(cwd, "1.json", "2.json", "same.json");
    expect(both.code).toBe(1);
    expect(both.stderr).toMatch(/^error: "1.json" and "same.json" both tell of ".*\.yaml"$/m);

    writeFileSync(join(cwd, "other.json"), text.replace(/"run": "./, '"run": "x'));
    expect(merge(cwd, "2.json", "other.json", "3.json")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('error: "other.json" and "2.json" are not parts of the same'),
    });
  });

  test("joins nothing that is damaged", async () => {
    const cwd = await reports();
    const text = readFileSync(join(cwd, "1.json"), "utf8");
    const lines = text.split("\n");
    const damages = [
      text.slice(0, text.length / 2),
      text.replace('"drawn": 4', '"drawn": 5').replace('"drawn": 3', '"drawn": 2'),
      text.replace('"code": 0', '"code": 1'),
      lines.filter((line) => !line.includes('"document"')).join("\n"),
      "",
      "[]",
      "null",
      '{"version":1,"documents":[null]}',
      '{"version":1,"program":"","run":"","total":1,"documents":[{}]}',
    ];
    for (const damaged of damages) {
      writeFileSync(join(cwd, "1.json"), damaged);
      const run = merge(cwd, "1.json", "2.json", "3.json");
      expect(run, damaged).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('error: cannot read "1.json": it is'),
      });
    }
    expect(merge(cwd, "gone.json").code).toBe(3);
  });
});

test.each(["0/2", "3/2", "1/0", "1", "1/2/3", "a/b", "-1/2", "1/99999"])(
  "a part that is none is refused: %s",
  (shard) => {
    const run = stratogram([...drawing, "x.yaml", "--shard", shard]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("Write 2/5 for the second of five parts.");
  },
);

test("pages of one file have no parts, and no report", () => {
  const cwd = folderWith(documents);
  for (const option of [
    ["--shard", "1/2"],
    ["--report", "x.json"],
  ]) {
    const run = stratogram([...drawing, "docs/*.yaml", "-o", "all.pdf", ...option], { cwd });
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`${option[0]} is for files of one document`),
    });
  }
});

test("every document is in exactly one part, wherever it stands in the list, and no part has much more to do", () => {
  const cwd = folderWith(Object.fromEntries([10, 200, 3000, 40000].map((size) => [`${size}.yaml`, "#".repeat(size)])));
  const paths = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
  fc.assert(
    fc.property(paths, fc.integer({ min: 1, max: 7 }), (numbers, of) => {
      const inputs = numbers.map((number): Input => {
        const path =
          number < 4 ? join(cwd, `${[10, 200, 3000, 40000][number]}.yaml`) : join(cwd, `none-${number}.yaml`);
        return { path, root: cwd, read: async () => ({ name: path, text: "" }) };
      });
      const parts = Array.from({ length: of }, (_, index) => inShard(inputs, { index: index + 1, of }));
      const again = Array.from({ length: of }, (_, index) => inShard(inputs.toReversed(), { index: index + 1, of }));
      expect(parts.flatMap((part) => [...part])).toHaveLength(inputs.length);
      expect(new Set(parts.flatMap((part) => [...part]))).toEqual(new Set(inputs));
      expect(again).toEqual(parts);
      const small = parts.map((part) => [...part].filter(({ path }) => path.includes("none")).length);
      if (!numbers.some((number) => number < 4)) expect(Math.max(...small) - Math.min(...small)).toBeLessThan(2);
    }),
  );
});
