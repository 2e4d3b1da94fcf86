import { describe, expect, test } from "vitest";
import { settingsOf } from "../../src/integrations/action/settings.ts";

/** What a step says with these inputs; what it leaves out is empty, as runners hand it over. */
function settingsFor(inputs: Readonly<Record<string, string>>) {
  return settingsOf({ input: (name) => ({ files: "a.yaml", ...inputs })[name] ?? "", workspace: "." });
}

test("what is left out is as action.yml says", () => {
  const { formats, ...others } = settingsFor({});
  expect(formats.map(({ name }) => name)).toEqual(["svg"]);
  expect(others).toEqual({
    ...{ mode: "render", files: ["a.yaml"], views: ["default"], commit: false, comment: false },
    ...{ message: "Draw architectures", failOn: "error", token: "" },
  });
});

test.each([
  ["", ["default"]],
  ["default", ["default"]],
  ["all", "all"],
  ["cost, security", ["cost", "security"]],
  ["cost\nsecurity\ncost", ["cost", "security"]],
])("views: %j means %j", (views, meant) => {
  expect(settingsFor({ views }).views).toEqual(meant);
});

describe("what cannot be meant is refused, and the input is named", () => {
  test.each([
    ["mode", "draw", 'there is no "draw": choose from render, check, diff'],
    ["files", "", "say which documents are meant"],
    ["files", "../a.yaml", "leads out of the repository"],
    ["files", "!/etc/*", "leads out of the repository"],
    ["files", "C:\\a.yaml", "leads out of the repository"],
    ["formats", "svg,gif", 'there is no "gif": choose from svg, png'],
    ["output", "../out", "is refused: it leads out of the root"],
    ["output", "/out", "is refused"],
    ["output", ".git/hooks", "is refused: what begins with a dot is left alone"],
    ["theme", "pink", 'there is no "pink": choose from light'],
    ["lens", "smell", 'there is no "smell": choose from cost'],
    ["views", "all, cost", 'say "all", or name some'],
    ["commit", "yes", 'there is no "yes": choose from true, false'],
    ["branch", "--force", "cannot be the name of a branch"],
    ["branch", "a..b", "cannot be the name of a branch"],
    ["branch", "a:b", "cannot be the name of a branch"],
    ["fail-on", "hint", "choose from error, warning, never"],
  ])("%s: %s", (name, value, why) => {
    expect(() => settingsFor({ [name]: value })).toThrow(
      new RegExp(`^${name}: .*${why.replaceAll(/[.*?()|]/g, "\\$&")}`),
    );
  });
});
