import { posix } from "node:path";
import picomatch from "picomatch";
import { sidecarEnding, write } from "../../index.ts";
import { type Shown, textOf } from "./change-text.ts";
import { type Compared, compareOne } from "./compare-one.ts";
import type { PictureFile } from "./pictures.ts";
import { publish } from "./publish.ts";
import { Refusal } from "./refusal.ts";
import { annotate, failOver } from "./report.ts";
import { comment, proposalOf } from "./rest.ts";
import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";
import { pathsIn, type Versions, versionsOf } from "./versions.ts";

/** Tells how the documents of two commits differ: on the page of the run, and below the pull request. */
export async function compareAll(settings: Settings, runner: Runner): Promise<void> {
  process.chdir(runner.workspace);
  if (settings.commit && settings.branch === undefined)
    throw new Refusal("diff: name a branch for the pictures of changes");
  const versions = await versionsOf(runner, (sha) => proposalOf(sha, settings, runner));
  const compared = await everyChange(settings, versions);
  const diagnostics = compared.flatMap((each) => each.diagnostics);
  annotate(diagnostics, runner);
  failOver(diagnostics, settings, runner);
  runner.output("different", compared.map(({ document }) => document).join("\n"));
  const text = await textOf(
    compared,
    settings.commit ? await published(compared, versions, settings, runner) : undefined,
  );
  runner.summarize(text);
  if (!settings.comment) return;
  if (versions.number === undefined) runner.warn("no comment is written: this event is about no pull request");
  else await comment(versions.number, text, settings, runner);
}

async function everyChange({ files }: Settings, versions: Versions): Promise<readonly Compared[]> {
  const wanted = files.filter((file) => !file.startsWith("!"));
  const unwanted = files.filter((file) => file.startsWith("!")).map((file) => file.slice(1));
  const isMeant = picomatch(wanted, { ignore: ["**/node_modules/**", `**/*${sidecarEnding}`, ...unwanted] });
  const paths = new Set(
    [...(await pathsIn(versions.before)), ...(await pathsIn(versions.after))].filter((path) => isMeant(path)),
  );
  const compared: Compared[] = [];
  for (const path of [...paths].sort()) {
    const each = await compareOne(path, versions);
    if (each) compared.push(each);
  }
  return compared;
}

/** Puts pictures where they can be seen, and gives the begin of their addresses. */
async function published(
  compared: readonly Compared[],
  versions: Versions,
  settings: Settings,
  runner: Runner,
): Promise<Shown | undefined> {
  const folder = posix.join(settings.output ?? "", "changes", String(versions.number ?? versions.after));
  const files: PictureFile[] = [];
  for (const { document, before, after, drawing } of compared) {
    for (const [name, picture] of Object.entries({ before, after, diff: before && drawing })) {
      if (!picture) continue;
      const { output } = await write(picture, { format: "svg" });
      if (output !== undefined) files.push({ path: `${folder}/${document}.${name}.svg`, content: output });
    }
  }
  const commit = await publish(files, [], settings, runner);
  if (commit === undefined) return undefined;
  const start = `${runner.serverUrl}/${runner.repository}/raw/${commit}`;
  const paths = new Set(files.map(({ path }) => path));
  return (document, name) => {
    const path = `${folder}/${document}.${name}.svg`;
    return paths.has(path) ? `${start}/${path.split("/").map(encodeURIComponent).join("/")}` : undefined;
  };
}
