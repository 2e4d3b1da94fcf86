import type { Arrangement } from "../arrange/arrangement.ts";
import { type Obedient, obey } from "../arrange/hints.ts";
import type { Found } from "../arrange/improve.ts";
import { rasterOf } from "../arrange/raster-workspace.ts";
import type { Care } from "../care.ts";
import type { Effort } from "../effort.ts";
import type { Explain } from "../explained.ts";
import { type Composition, compose } from "../fit/compose.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { careFor } from "./budget.ts";

/** An arrangement that may become the picture. */
export interface Candidate extends Obedient {
  /** Of its search; one that went on from another is `search 3.1`, one that takes from others is `combination 1.1`. */
  readonly name: string;
  /** How long it was looked for. */
  readonly effort: Effort;
  readonly cost: number;
  /** Before anything was moved apart. */
  readonly sought: Arrangement;
  /** How carefully it is to be put together. */
  readonly care: Care;
  /** Routed and labelled, which takes longer than a search. */
  composed(care: Care): Composition;
}

/** What was found, with hints obeyed as far as they can be. */
export function candidateOf(
  hierarchy: Hierarchy,
  { arrangement, ...found }: Found & Pick<Candidate, "name" | "effort">,
  explain: Explain,
): Candidate {
  explain({ step: "arranged", candidate: found.name, cost: found.cost });
  const obedient = obey(hierarchy, arrangement);
  const composed = (care: Care) => compose(rasterOf(hierarchy, obedient.arrangement), care);
  return { ...found, sought: arrangement, ...obedient, care: careFor(hierarchy, found.effort), composed };
}

/** Best first, each once: searches often end in the same place. */
export function ranked<Any extends Candidate>(hierarchy: Hierarchy, candidates: readonly Any[]): readonly Any[] {
  return distinct(hierarchy, bestFirst(candidates));
}

function bestFirst<Any extends Candidate>(candidates: readonly Any[]): readonly Any[] {
  return candidates.toSorted((a, b) => a.unmet.length - b.unmet.length || a.cost - b.cost);
}

/** Without those that put everything where one before them does. */
function distinct<Any extends Candidate>(hierarchy: Hierarchy, candidates: readonly Any[]): readonly Any[] {
  const seen = new Set<string>();
  return candidates.filter(({ arrangement }) => {
    const { x, y } = rasterOf(hierarchy, arrangement);
    const places = `${x} ${y}`;
    if (seen.has(places)) return false;
    seen.add(places);
    return true;
  });
}

// How much dearer than the best a candidate may be, for its cost and beside it: of those that are more so, hardly one
// makes the better picture.
const mostDearer = 1.06;
const mostBeside = 2;

export function worthComposing(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  return candidates.filter(
    ({ unmet, cost }) => best && unmet.length === best.unmet.length && cost <= mostDearer * best.cost + mostBeside,
  );
}
