import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ajv = new Ajv({ strict: false, allErrors: true, logger: false });

/** What the public schema of a kind of file has against a value; empty where it is right. */
function mistakesBy(schema: "github-action" | "github-workflow"): (value: unknown) => readonly string[] {
  const isRight = ajv.compile(JSON.parse(readFileSync(`tests/action/schemastore/${schema}.json`, "utf8")));
  return (value) =>
    isRight(value) ? [] : (isRight.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A copy of a value with one key of it given another name. */
function withKey(value: unknown, [from, to]: readonly [string, string]): unknown {
  return JSON.parse(JSON.stringify(value).replace(`"${from}":`, `"${to}":`));
}

const [mistakesInAction, mistakesInWorkflow] = [mistakesBy("github-action"), mistakesBy("github-workflow")];

describe("action.yml", () => {
  const action = parse(readFileSync("action.yml", "utf8"));

  test("is what the public schema of actions says", () => {
    expect(mistakesInAction(action)).toEqual([]);
  });

  test.each([
    ["inputs", "input"],
    ["required", "isRequired"],
    ["using", "uses"],
    ["main", "script"],
    ["description", "describes"],
    ["color", "colour"],
  ] as const)("would not be with a wrong key: %s as %s", (...names) => {
    expect(mistakesInAction(withKey(action, names))).not.toEqual([]);
  });

  test("would not be with a Node that runners do not have", () => {
    expect(mistakesInAction({ ...action, runs: { ...action.runs, using: "node99" } })).not.toEqual([]);
  });
});

describe.each(readdirSync("examples/github"))("examples/github/%s", (name) => {
  const workflow = parse(readFileSync(`examples/github/${name}`, "utf8"));

  test("is what the public schema of workflows says", () => {
    expect(mistakesInWorkflow(workflow)).toEqual([]);
  });

  test.each([
    ["jobs", "tasks"],
    ["permissions", "rights"],
    ["contents", "content"],
    ["runs-on", "runs_on"],
    ["steps", "step"],
    ["with", "inputs"],
  ] as const)("would not be with a wrong key: %s as %s", (...names) => {
    expect(mistakesInWorkflow(withKey(workflow, names))).not.toEqual([]);
  });
});
