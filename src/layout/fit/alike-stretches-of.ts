import { alikeStretches, type Stretch } from "../arrange/alike.ts";
import type { Hierarchy } from "../hierarchy.ts";

const known = new WeakMap<Hierarchy, readonly (readonly Stretch[])[]>();

/** What is to be alike in a hierarchy, which is looked for once: places are looked for many times. */
export function alikeStretchesOf(hierarchy: Hierarchy): readonly (readonly Stretch[])[] {
  const stretches = known.get(hierarchy) ?? alikeStretches(hierarchy);
  known.set(hierarchy, stretches);
  return stretches;
}
