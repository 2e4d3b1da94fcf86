import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { program } from "../program.ts";

/** The built program while it runs, and what it has said. */
export class Running {
  stdout = "";
  stderr = "";
  readonly #process;

  constructor(args: readonly string[], cwd: string) {
    const { FORCE_COLOR, ...env } = process.env;
    this.#process = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    this.#process.stdout.on("data", (chunk) => {
      this.stdout += chunk;
    });
    this.#process.stderr.on("data", (chunk) => {
      this.stderr += chunk;
    });
    onTestFinished(() => {
      this.#process.kill("SIGKILL");
    });
  }

  /** Waits until it has said something, and forgets all that was said on stderr up to there. */
  async hears(text: string): Promise<string> {
    await until(
      () => this.stderr.includes(text),
      () => `it said: ${this.stderr}`,
    );
    const end = this.stderr.indexOf(text) + text.length;
    const said = this.stderr.slice(0, end);
    this.stderr = this.stderr.slice(end);
    return said;
  }

  /** Ends it as Ctrl-C does, and gives its exit code. */
  async interrupt(): Promise<number | null> {
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGINT");
    const [code] = await ended;
    return code;
  }
}

/** How long something may take on a machine with much else to do, ms. */
const patience = 25_000;

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, why: () => string): Promise<void> {
  const start = Date.now();
  while (!(await isSo())) {
    if (Date.now() - start > patience) throw new Error(`it did not come about; ${why()}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
