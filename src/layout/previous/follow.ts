import type { Found } from "../arrange/improve.ts";
import { type Effort, efforts } from "../effort.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { ArrangementNote } from "./note.ts";
import { recall } from "./recall.ts";
import { type Leave, settle } from "./settle.ts";

/** Where more than this share of all is new, there is little to follow. */
const mostNewcomers = 0.5;

/**
 * Follows a note as far as it goes; nothing when that would be no good: the
 * picture flows another way, is to be looked for longer, or is mostly new.
 */
export function follow(hierarchy: Hierarchy, note: ArrangementNote, effort: Effort, leave: Leave): Found | undefined {
  if (note.direction !== hierarchy.graph.direction) return undefined;
  if (efforts.indexOf(note.effort) < efforts.indexOf(effort)) return undefined;
  const recalled = recall(hierarchy, note);
  if (recalled.newcomers.length > mostNewcomers * hierarchy.count) return undefined;
  const cost = settle(hierarchy, recalled, leave);
  return { arrangement: recalled.arrangement, cost };
}
