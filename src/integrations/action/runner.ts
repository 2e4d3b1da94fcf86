import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { visible } from "../../visible.ts";
import { Refusal } from "./refusal.ts";

/** What a runner of workflows tells and is told. */
export interface Runner {
  /** Of the repository that is checked out. */
  readonly workspace: string;
  readonly eventName: string;
  /** What has happened, as the host of the repository tells it. Where nobody can read that, whoever asks is refused. */
  readonly event: Event;
  /** `owner/name` */
  readonly repository: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** The full name of what is checked out: `refs/heads/main`. */
  readonly ref: string;
  input(name: string): string;
  output(name: string, value: string | number | boolean): void;
  /** Adds Markdown to the page of the run. */
  summarize(markdown: string): void;
  /** Tells something that may mark a line, as a command that the runner understands. */
  command(text: string): void;
  fail(message: string): void;
  warn(message: string): void;
}

/** What is asked of events; all of it may be missing. */
export interface Event {
  readonly before?: string;
  readonly head_commit?: { readonly message?: string } | null;
  readonly pull_request?: PullRequest;
  readonly workflow_run?: { readonly event?: string; readonly head_sha?: string };
}

export interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
  readonly base: { readonly sha: string };
}

/** The runner that started this process, by the variables and files that it has set. */
export function runnerOf(env: Readonly<Record<string, string | undefined>>): Runner {
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  let event: Event | undefined;
  return {
    workspace: env.GITHUB_WORKSPACE ?? ".",
    eventName: env.GITHUB_EVENT_NAME ?? "",
    // Who is refused is told through the runner, which is there by then.
    get event() {
      event ??= eventIn(env.GITHUB_EVENT_PATH);
      return event;
    },
    repository: env.GITHUB_REPOSITORY ?? "",
    serverUrl: env.GITHUB_SERVER_URL ?? "https://github.com",
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    ref: env.GITHUB_REF ?? "",
    input: (name) => (env[`INPUT_${name.toUpperCase()}`] ?? "").trim(),
    output: (name, value) => append(env.GITHUB_OUTPUT, entry(name, String(value))),
    summarize: (markdown) => append(env.GITHUB_STEP_SUMMARY, `${markdown}\n`),
    command: print,
    warn: (message) => print(`::warning title=Stratogram::${escaped(message)}`),
    fail(message) {
      print(`::error title=Stratogram::${escaped(message)}`);
      process.exitCode = 1;
    },
  };
}

function eventIn(path = ""): Event {
  const value = path === "" ? {} : jsonIn(path);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Refusal(`the event of this run is no object: "${path}", which GITHUB_EVENT_PATH names`);
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`the event of this run cannot be read: "${path}", which GITHUB_EVENT_PATH names: ${reason}`);
  }
}

/** A value of any lines, between marks that nobody can guess. */
function entry(name: string, value: string): string {
  const mark = `end-${randomUUID()}`;
  return `${name}<<${mark}\n${value}\n${mark}\n`;
}

function append(path: string | undefined, text: string): void {
  if (path !== undefined && path !== "") appendFileSync(path, text);
}

/** No text ends a command or begins one, and all of it can be seen. */
function escaped(text: string): string {
  return text
    .split("\n")
    .map((line) => visible(line).replaceAll("%", "%25"))
    .join("%0A");
}
