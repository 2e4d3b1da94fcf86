import { boundsOf, grown, overlaps, type Rect } from "../../geometry.ts";
import { gathered } from "../gather.ts";
import { type Outline, outlineAround, type Wish } from "./outline.ts";
import { type Scope, without } from "./scope.ts";

/** px between two outlines of one overlay, and what one leaves for the next around other members. */
const apart = 2;
const roomForOther = 8;

/** As few outlines as hold all members of a scope and nothing else; when not `thorough`, some may cut a label. */
export function outlinesOf(scope: Scope, wish: Wish, { thorough }: { readonly thorough: boolean }): readonly Rect[] {
  const clusters = gathered(scope.members, (members, others) => {
    if (holdsForeign(members, others, scope)) return false;
    return !thorough || !outlineOf(members, others, scope, wish).isFaulty;
  });
  const placed: Rect[] = [];
  for (const members of clusters) {
    const others = clusters.filter((cluster) => cluster !== members).flat();
    const outside = placed.map((rect) => grown(rect, apart));
    placed.push(outlineOf(members, others, without(outside, scope), wish).bounds);
  }
  return placed;
}

/** Quickly, before an outline is looked for. */
function holdsForeign(members: readonly Rect[], others: readonly Rect[], { foreign }: Scope): boolean {
  const core = boundsOf(members);
  return [...foreign, ...others].some((other) => overlaps(core, other));
}

function outlineOf(members: readonly Rect[], others: readonly Rect[], scope: Scope, wish: Wish): Outline {
  const outside = others.map((rect) => grown(rect, roomForOther));
  return outlineAround(boundsOf(members), wish, without(outside, scope));
}
