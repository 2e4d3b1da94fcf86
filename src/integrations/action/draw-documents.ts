import { documentAt, documentPaths } from "./documents.ts";
import { type Drawn, pictureFiles } from "./pictures.ts";
import { Refusal } from "./refusal.ts";
import { annotate, failOver } from "./report.ts";
import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";

/** Draws every document, also when others have errors, and marks their lines. */
export async function drawDocuments(settings: Settings, runner: Runner): Promise<readonly Drawn[]> {
  process.chdir(runner.workspace);
  const all: Drawn[] = [];
  for (const path of await documentPaths(settings, runner)) {
    const source = await documentAt(path);
    if ("unreadable" in source) runner.fail(source.unreadable);
    else all.push(await pictureFiles(source, settings));
  }
  refuseClashes(all);
  const diagnostics = all.flatMap((drawn) => drawn.diagnostics);
  annotate(diagnostics, runner);
  failOver(diagnostics, settings, runner);
  runner.output("documents", all.length);
  return all;
}

function refuseClashes(all: readonly Drawn[]): void {
  const taken = new Map(all.map(({ document }) => [document, document]));
  for (const { document, files } of all) {
    for (const { path } of files) {
      const other = taken.get(path);
      if (other !== undefined) throw new Refusal(`"${other}" and "${document}" would both be written to "${path}"`);
      taken.set(path, document);
    }
  }
}
