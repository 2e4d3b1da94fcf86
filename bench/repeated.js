import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { fileFor } from "./files.js";

const script = fileURLToPath(new URL("repeat.js", import.meta.url));
const secondsEach = 5;

/** A process that takes longer than these ms is given up. */
export const longest = 90_000;

/**
 * Draws a model of that size again and again in a process of its own. Medians in ms, memory in MB; nothing when it takes
 * too long.
 * @param {import("./tools.js").Tool} tool
 * @param {number} size
 * @returns {{ wall?: number, cpu?: number, memory?: number, runs?: number }}
 */
export function repeated(tool, size) {
  const args = [script, tool.name, fileFor(tool, size), String(secondsEach)];
  const { stdout, stderr, status, error } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: longest });
  if (error) return {};
  if (status !== 0) throw new Error(`${tool.name} at ${size} nodes: ${stderr}`);
  return JSON.parse(stdout);
}
