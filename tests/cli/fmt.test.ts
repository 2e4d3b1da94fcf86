import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, stratogram } from "../program.ts";

const untidy = "nodes:\n    a: user\n    b:   user\nedges:\n- a -> b   # why\n";
const tidy = "nodes:\n  a: user\n  b: user\nedges:\n  - a -> b   # why\n";

test("fmt formats documents, and leaves those alone that are", () => {
  const cwd = folderWith({ "a.yaml": untidy, "b.yaml": tidy });
  const before = statSync(join(cwd, "b.yaml")).mtimeMs;
  expect(stratogram(["fmt", "*.yaml"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "a.yaml formatted\n" });
  expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe(tidy);
  expect(statSync(join(cwd, "b.yaml")).mtimeMs).toBe(before);
});

test("fmt --check writes nothing and names what is not formatted", () => {
  const cwd = folderWith({ "a.yaml": untidy, "b.yaml": tidy });
  const { code, stderr } = stratogram(["fmt", "a.yaml", "b.yaml", "--check"], { cwd });
  expect([code, stderr]).toEqual([1, "a.yaml is not formatted\n"]);
  expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe(untidy);
  expect(stratogram(["fmt", "b.yaml", "--check"], { cwd })).toMatchObject({ code: 0, stdout: "" });
});

test("fmt - formats standard input", () => {
  expect(stratogram(["fmt", "-"], { input: untidy })).toEqual({ code: 0, stdout: tidy, stderr: "" });
  expect(stratogram(["fmt", "-"], { input: tidy })).toEqual({ code: 0, stdout: tidy, stderr: "" });
  expect(stratogram(["fmt", "-", "--check"], { input: untidy })).toMatchObject({ code: 1, stdout: "" });
});

test("fmt leaves what is no YAML alone, says why, and formats the others", () => {
  const cwd = folderWith({ "a.yaml": "nodes: {\n", "b.yaml": untidy });
  const { code, stderr } = stratogram(["fmt", "a.yaml", "b.yaml"], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain("a.yaml:1:8: error: this `{` is never closed");
  expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe("nodes: {\n");
  expect(readFileSync(join(cwd, "b.yaml"), "utf8")).toBe(tidy);
  expect(stratogram(["fmt", "missing.yaml"], { cwd })).toMatchObject({ code: 3 });
});
