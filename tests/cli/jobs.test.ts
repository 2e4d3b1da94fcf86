import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, type Run, stratogram } from "../program.ts";

const documents = Object.fromEntries(
  Array.from({ length: 18 }, (_, index) => [
    `d${index}.yaml`,
    // Those in the middle take longest, so that others are ready before them.
    `title: Number ${index}\nnodes: { a: lambda${[8, 9].includes(index) ? ", b: s3, c: , d: , e: , f: , g: " : ""} }\n`,
  ]),
);
const some = {
  ...documents,
  "d3.yaml": "nodes: { a: lamda }\n",
  "d7.yaml": "nodes: [\n",
  "d11.yaml": "nodes: { a: { type: lambda, columns: 2 }, b: s3 }\nedges: [a -> b]\n",
  "d15.yaml": `${"#".repeat(2 ** 20)}\n`,
};

const withoutTimes = ({ code, stdout, stderr }: Run) => ({
  code,
  stdout,
  stderr: stderr.replaceAll(/\d+\.\d\d s/g, ""),
});
const picturesIn = (cwd: string) =>
  Object.fromEntries(
    readdirSync(cwd)
      .filter((name) => !name.endsWith(".yaml"))
      .map((name) => [name, readFileSync(join(cwd, name), "base64")]),
  );

test.each([
  ["where some are broken", ["*.yaml", "nowhere.yaml"], 4],
  ["as several formats", ["d[0-2].yaml", "-f", "svg,png,json"], 0],
  ["with an estimate of costs", ["d[0-2].yaml", "--cost", "costs.json"], 0],
  ["as pages of one file", ["d[0-2].yaml", "-o", "all.drawio"], 0],
  ["to standard output", ["d0.yaml", "-o", "-"], 0],
])("several at once write the same and say the same in the same order: %s", (_, args, code) => {
  const resources = [{ name: "aws_instance.web", monthlyCost: "1" }];
  const projects = [{ name: "shop", breakdown: { resources } }];
  const files = { ...some, "costs.json": JSON.stringify({ version: "0.2", currency: "USD", projects }) };
  const [alone, together] = [folderWith(files), folderWith(files)];
  const expected = stratogram(["render", ...args, "--jobs", "1"], { cwd: alone });
  expect(expected.code).toBe(code);
  const run = stratogram(["render", ...args, "--jobs", "3"], { cwd: together });
  expect(withoutTimes(run)).toEqual(withoutTimes(expected));
  expect(picturesIn(together)).toEqual(picturesIn(alone));
});

test("of many documents the good ones are drawn, and the broken ones told", () => {
  const { "d15.yaml": _, ...files } = some;
  const cwd = folderWith(files);
  const run = stratogram(["render", "*.yaml"], { cwd });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("15 of 17 documents drawn");
  for (const name of ["d3", "d7"]) expect(run.stderr).toContain(`${name}.yaml:1:`);
  expect(readdirSync(cwd).filter((name) => name.endsWith(".svg"))).toHaveLength(15);
});

test.each(["0", "-1", "1.5", "two", "9999"])("a number of jobs that is none is refused: %s", (jobs) => {
  const run = stratogram(["render", "x.yaml", "--jobs", jobs]);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("--jobs <count>");
});
