import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { confined } from "../../index.ts";
import { drawDocuments } from "./draw-documents.ts";
import type { PictureFile } from "./pictures.ts";
import { publish } from "./publish.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";
import { summaryOf } from "./summary.ts";

/** Draws documents into their files, and commits these where that is asked for. */
export async function render(settings: Settings, runner: Runner): Promise<void> {
  const drawn = await drawDocuments(settings, runner);
  const files = drawn.flatMap((each) => each.files);
  const changed = files.filter(({ path, content }) => !holds(path, content));
  for (const file of changed) writeWhole(file);
  runner.output("pictures", files.map(({ path }) => path).join("\n"));
  runner.output("changed", changed.map(({ path }) => path).join("\n"));
  runner.summarize(await summaryOf(drawn, new Set(changed.map(({ path }) => path)), "changed"));
  if (!settings.commit) return;
  const sources = new Set(drawn.flatMap((each) => each.sources));
  await publish(files, [...sources], settings, runner);
}

/** Whether a file holds exactly this. */
export function holds(path: string, content: string | Uint8Array): boolean {
  return "path" in confined(path) && existsSync(path) && readFileSync(path).equals(Buffer.from(content));
}

function writeWhole({ path, content }: PictureFile): void {
  const place = confined(path);
  if ("refusal" in place) throw new Refusal(place.refusal);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  try {
    writeFileSync(draft, content, { flag: "wx" });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
