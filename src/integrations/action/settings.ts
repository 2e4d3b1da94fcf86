import { confined, type Format, formats, type LensName, lenses, themeNames } from "../../index.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";

export const modes = ["render", "check", "diff"] as const;
export const severities = ["error", "warning", "never"] as const;

const lensNames = lenses.map(({ name }) => name);

/** What a workflow asks for. */
export interface Settings {
  readonly mode: (typeof modes)[number];
  /** Patterns of paths. */
  readonly files: readonly string[];
  readonly formats: readonly Format[];
  /** A folder; none: beside each document. */
  readonly output?: string;
  readonly theme?: string;
  /** Names of views. */
  readonly views: readonly string[] | "all";
  /** The name of the flow that is shown alone. */
  readonly flow?: string;
  readonly lens?: LensName;
  readonly commit: boolean;
  /** Where pictures are committed; none: where the workflow runs. */
  readonly branch?: string;
  readonly message: string;
  readonly comment: boolean;
  readonly failOn: (typeof severities)[number];
  readonly token: string;
}

/** What the inputs of a step say. */
export function settingsOf({ input, workspace }: Pick<Runner, "input" | "workspace">): Settings {
  const [output, theme, branch] = [input("output"), input("theme"), input("branch")];
  const [flow, lens] = [input("flow"), input("lens")];
  if (branch !== "" && !isBranch(branch)) throw new Refusal(`branch: "${branch}" cannot be the name of a branch`);
  return {
    mode: oneOf("mode", input("mode") || "render", modes),
    files: linesOf(input("files")),
    formats: namesIn(input("formats") || "svg").map(formatNamed),
    ...(output !== "" && { output: folderNamed(output, workspace) }),
    ...(theme !== "" && { theme: oneOf("theme", theme, themeNames) }),
    views: viewsNamed(namesIn(input("views"))),
    ...(flow !== "" && { flow }),
    ...(lens !== "" && { lens: oneOf("lens", lens, lensNames) }),
    commit: isTrue("commit", input("commit")),
    ...(branch !== "" && { branch }),
    message: input("message") || "Draw architectures",
    comment: isTrue("comment", input("comment")),
    failOn: oneOf("fail-on", input("fail-on") || "error", severities),
    token: input("token"),
  };
}

function linesOf(text: string): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) throw new Refusal("files: say which documents are meant, such as docs/**/*.yaml");
  for (const line of lines) {
    if (/^([a-z]:|[/\\])|(^|[/\\])\.\.([/\\]|$)/i.test(line.replace(/^!/, ""))) {
      throw new Refusal(`files: "${line}" leads out of the repository`);
    }
  }
  return lines;
}

function folderNamed(folder: string, workspace: string): string {
  const trimmed = folder.replace(/[/\\]+$/, "");
  // What a file in it could be called says whether the folder is one.
  const place = confined(`${trimmed || "."}/x`, workspace);
  if ("refusal" in place) throw new Refusal(`output: ${place.refusal}`);
  return place.path.slice(0, -"/x".length) || ".";
}

/** Names with commas or spaces between them, each of them once. */
function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}

function viewsNamed(names: readonly string[]): Settings["views"] {
  if (names.length === 0) return ["default"];
  if (!names.includes("all")) return names;
  if (names.length === 1) return "all";
  throw new Refusal('views: say "all", or name some');
}

function formatNamed(name: string): Format {
  const format = formats.find((each) => each.name === name);
  if (format) return format;
  throw new Refusal(`formats: there is no "${name}": choose from ${formats.map((each) => each.name).join(", ")}`);
}

function oneOf<Name extends string>(input: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw new Refusal(`${input}: there is no "${value}": choose from ${names.join(", ")}`);
}

function isTrue(input: string, value: string): boolean {
  return oneOf(input, value || "false", ["true", "false"]) === "true";
}

function isBranch(name: string): boolean {
  return /^[\w][\w./-]*$/.test(name) && !/\.\.|\/\/|\.lock$|[./]$/.test(name);
}
