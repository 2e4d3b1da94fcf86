import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelOf } from "./model.js";

/** Is gone when the process ends. */
export const folder = mkdtempSync(join(tmpdir(), "stratogram-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

/**
 * A file with a model of that size as a tool reads it.
 * @param {import("./tools.js").Tool} tool
 * @param {number} size
 */
export function fileFor(tool, size) {
  const file = join(folder, `${size}.${tool.extension}`);
  writeFileSync(file, tool.write(modelOf(size)));
  return file;
}
