import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The documents of the gallery, which are installed beside the program. */
const folder = join(__dirname, "../templates");

/** What the documents of the gallery are called: `aws-rag` … */
export function templateNames(): readonly string[] {
  return readdirSync(folder)
    .map((file) => basename(file, ".yaml"))
    .toSorted();
}

/** A document of the gallery, without the line that tells editors where its schema lies: that is written for each place anew. */
export function templateText(name: string): string {
  return readFileSync(join(folder, `${name}.yaml`), "utf8").replace(/^# yaml-language-server:.*\n/, "");
}
