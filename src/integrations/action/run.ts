import { GitFailure } from "../node/git.ts";
import { check } from "./check.ts";
import { compareAll } from "./compare-all.ts";
import { Refusal } from "./refusal.ts";
import { render } from "./render.ts";
import type { Runner } from "./runner.ts";
import { type Settings, settingsOf } from "./settings.ts";

const modes: Readonly<Record<Settings["mode"], (settings: Settings, runner: Runner) => Promise<void>>> = {
  render,
  check,
  diff: compareAll,
};

/** Does what a step of a workflow asks for. What cannot be done fails the step, with the reason. */
export async function run(runner: Runner): Promise<void> {
  try {
    refuseForeignCode(runner);
    const settings = settingsOf(runner);
    await modes[settings.mode](settings, runner);
  } catch (error) {
    if (error instanceof Refusal || error instanceof GitFailure) runner.fail(error.message);
    else
      runner.fail(`a fault of stratogram: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/**
 * With `pull_request_target` a workflow has all rights of its repository, which belong to nobody who proposes changes from
 * a fork: one step that runs what they wrote would hand them over.
 */
function refuseForeignCode({ eventName, event, repository }: Runner): void {
  if (eventName !== "pull_request_target") return;
  if (event.pull_request?.head.repo?.full_name === repository) return;
  throw new Refusal(
    "pull_request_target with a change from a fork is refused: check it on pull_request, and comment on workflow_run, as examples/github/forks-comment.yml does",
  );
}
