import type { Drawing } from "../drawing/drawing.ts";
import type { Format, WriteOptions } from "./format.ts";

/** Slides of PowerPoint, and of the programs that read them, to be changed there. */
export const pptx = {
  name: "pptx",
  extension: "pptx",
  summary: "A slide of shapes that can be moved and changed in PowerPoint.",
  keeps: "looks, groups, editable text, connectors that hold to shapes, icons, panels, links, notes",
  write: (drawing, options) => deckOf([drawing], options),
  bind: deckOf,
} satisfies Format;

async function deckOf(drawings: readonly Drawing[], options: WriteOptions): Promise<Uint8Array | undefined> {
  // Loaded here, so that whoever writes other formats never waits for it.
  const deck = await import("./pptx/deck.ts");
  return deck.deckOf(drawings, options);
}
