import { drawDocuments } from "./draw-documents.ts";
import { holds } from "./render.ts";
import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";
import { summaryOf } from "./summary.ts";

/** Finds mistakes, and pictures that are not up to date; writes nothing. */
export async function check(settings: Settings, runner: Runner): Promise<void> {
  const drawn = await drawDocuments(settings, runner);
  const files = drawn.flatMap((each) => each.files);
  const stale = files.filter(({ path, content }) => !holds(path, content)).map(({ path }) => path);
  runner.output("pictures", files.map(({ path }) => path).join("\n"));
  runner.output("stale", stale.join("\n"));
  runner.summarize(await summaryOf(drawn, new Set(stale), "not up to date"));
  if (stale.length === 0 || settings.failOn === "never") return;
  const listed = stale.slice(0, 20).map((path) => JSON.stringify(path));
  const rest = stale.length > listed.length ? ` and ${stale.length - listed.length} more` : "";
  runner.fail(`not up to date: ${listed.join(", ")}${rest}; draw them and commit them`);
}
