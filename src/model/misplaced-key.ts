import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Entry } from "./outline.ts";

// Where `label: Ask API` is indented no further than the node it is about, it reads as another node.
const keysOfNodes = ["label", "type", "icon", "caption", "description"];

/** What to do about an unknown type, where it may be no type at all. */
export function misplacedHint({ key }: Entry): string | undefined {
  if (!keysOfNodes.includes(key)) return undefined;
  return `\`${key}\` is an id here: indent it further if it belongs to the node above it`;
}

/** Warns of a node that is right, but stands below an empty one of which it may have been meant to tell. */
export function reportMisplaced(entry: Entry, report: Report): void {
  const { key, emptyBefore, origin } = entry;
  const hint = misplacedHint(entry);
  if (emptyBefore === undefined || !hint) return;
  const message = `${quoted(key)} is a node of its own, and nothing is said of ${quoted(emptyBefore)}`;
  report.warning("misplaced-key", message, origin.document.rangeOfKey(origin.path), { hint });
}
