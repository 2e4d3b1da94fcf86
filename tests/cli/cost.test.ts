import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, folderWith, stratogram } from "../program.ts";

const document = `
nodes:
  web: { type: aws.ec2, iac: aws_instance.web }
  db: { type: aws.rds, cost: 5 }
edges: [web -> db]
views: { default: { overlay: cost } }
`;
const resources = [{ name: "aws_instance.web", monthlyCost: "742.64" }];
const estimate = JSON.stringify({
  version: "0.2",
  currency: "USD",
  projects: [{ name: "shop", breakdown: { resources } }],
});

const render = (cwd: string, ...args: readonly string[]) =>
  stratogram(["render", "shop.yaml", "--effort", "draft", "-f", "json", ...args], { cwd });

describe("render --cost", () => {
  test("draws with the costs of an estimate, wherever it lies", () => {
    const elsewhere = folderWith({ "costs.json": estimate });
    const cwd = folderWith({ "shop.yaml": document });
    const run = render(cwd, "--cost", join(elsewhere, "costs.json"), "--quiet");
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(cwd, "shop.json"), "utf8")).toContain("$743 a month, Infracost");
  });

  test.each([
    ["what is no estimate", "{}", 1, "error: this is JSON, but no estimate of Infracost (invalid-estimate)"],
    ["another currency", estimate.replace("USD", "EUR"), 1, "error: this estimate is in EUR, and the document in USD"],
    ["what is no JSON", "costs: 12", 1, "error: this is no JSON"],
  ])("draws nothing with %s", (_, text, code, message) => {
    const cwd = folderWith({ "shop.yaml": document, "costs.json": text });
    const run = render(cwd, "--cost", "costs.json");
    expect(run.stderr).toContain(message);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(existsSync(join(cwd, "shop.json"))).toBe(false);
  });

  test("names a file that is not there, and what may have been meant, once for all documents", () => {
    const cwd = folderWith({ "shop.yaml": document, "b.yaml": document, "costs.json": estimate });
    const run = render(cwd, "b.yaml", "--cost", "cost.json");
    expect(run.stderr).toContain('cannot read "cost.json": there is no such file (unreadable-file)');
    expect(run.stderr).toContain('did you mean "costs.json"?');
    expect(run.stderr.match(/unreadable-file/g)).toHaveLength(1);
    expect(existsSync(join(cwd, "shop.json"))).toBe(false);
    expect(run.code).toBe(render(emptyFolder()).code);
  });
});
