import type { Drawing } from "../drawing/drawing.ts";
import type { Format } from "./format.ts";

/** An outline of what a picture shows, for who cannot see it. */
export const text = {
  name: "text",
  extension: "txt",
  summary: "An outline in words, for who cannot see the picture.",
  keeps: "all that is said: what is in what, connections, facts, flows, decisions; no looks",
  write: (drawing) => writeOutlines([drawing]),
  bind: writeOutlines,
} satisfies Format;

async function writeOutlines(drawings: readonly Drawing[]): Promise<string> {
  // Loaded here, so that whoever writes other formats never waits for it.
  const { outlineOf } = await import("./text/outline.ts");
  return drawings.map(outlineOf).join(`\n${"-".repeat(40)}\n\n`);
}
