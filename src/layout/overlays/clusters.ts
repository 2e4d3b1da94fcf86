import { boundsOf, grown, overlaps, type Rect } from "../../geometry.ts";
import { gathered } from "../gather.ts";
import { type Margins, type Outline, outlineAround } from "./outline.ts";
import { type Scope, without } from "./scope.ts";

/** px between two outlines of one overlay. */
const apart = 2;

/** What outlines are wished to be like. */
export interface Wish {
  /** px from members to the outline. */
  readonly margin: number;
  /** px that it is wide, as far as it is no wider on either side than `mostWidened`. */
  readonly width: number;
}

/** px that an outline is wider on a side for its label. */
const mostWidened = 40;

/** As few outlines as hold all members of a scope and nothing else. */
export function outlinesOf(scope: Scope, wish: Wish): readonly Rect[] {
  const clusters = gathered(scope.members, (members, others) => {
    if (holdsForeign(members, others, scope)) return false;
    return !outlineOf(members, others, scope, wish).isFaulty;
  });
  const placed: Rect[] = [];
  for (const members of clusters) {
    const others = clusters.filter((cluster) => cluster !== members).flat();
    const around = [...others, ...placed.map((rect) => grown(rect, apart))];
    placed.push(outlineOf(members, around, scope, wish).bounds);
  }
  return placed;
}

/** Quickly, before an outline is looked for. */
function holdsForeign(members: readonly Rect[], others: readonly Rect[], { foreign }: Scope): boolean {
  const core = boundsOf(members);
  return [...foreign, ...others].some((other) => overlaps(core, other));
}

function outlineOf(members: readonly Rect[], others: readonly Rect[], scope: Scope, wish: Wish): Outline {
  const core = boundsOf(members);
  return outlineAround(core, marginsAround(core, wish), without(others, scope));
}

function marginsAround(core: Rect, { margin, width }: Wish): Margins {
  const widened = Math.min(mostWidened, Math.ceil((width - core.width) / 2));
  const aside = Math.max(margin, widened);
  return { left: aside, right: aside, top: margin, bottom: margin };
}
