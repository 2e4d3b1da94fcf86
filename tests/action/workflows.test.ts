import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { settingsOf } from "../../src/integrations/action/settings.ts";

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, { readonly workflows?: readonly string[] } | null>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const folder = "examples/github";
const workflows = new Map(
  readdirSync(folder).map((name) => [name, parse(readFileSync(`${folder}/${name}`, "utf8")) as Workflow]),
);
const action = parse(readFileSync("action.yml", "utf8"));
const drawing = [...workflows].flatMap(([name, workflow]) =>
  Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.startsWith("stratogram/"))
    .map((step) => ({ name, workflow, step })),
);

test("there are workflows that draw", () => {
  expect(drawing.length).toBeGreaterThanOrEqual(5);
});

test.each(drawing)("$name gives the action what it takes", ({ step }) => {
  const given = step.with ?? {};
  for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name);
  const input = (name: string) => String(given[name] ?? action.inputs[name]?.default ?? "");
  expect(settingsOf({ input, workspace: "." }).files).toEqual(["docs/**/*.yaml"]);
});

test.each(drawing)("$name has the rights that it needs, and no others", ({ workflow, step }) => {
  const { permissions } = workflow;
  expect(permissions.contents).toBe(step.with?.commit === true ? "write" : "read");
  expect(permissions["pull-requests"]).toBe(step.with?.comment === true ? "write" : undefined);
  expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
});

test("the workflow that comments waits for the one that has no rights", () => {
  const first = workflows.get("forks-check.yml");
  const second = workflows.get("forks-comment.yml");
  expect(second?.on.workflow_run?.workflows).toEqual([first?.name]);
});
