import { center, type Point } from "../../geometry.ts";
import { fine } from "./cell.ts";
import type { End } from "./outline.ts";
import type { Style } from "./style.ts";

/**
 * Where an edge meets a box: in shares of its sides.
 *
 * draw.io counts these from what a shape fills of its box, which only its
 * middle has in common with the box where the shape keeps its proportions.
 */
export function portStyle(
  end: "exit" | "entry",
  { x, y }: Point = { x: 0, y: 0 },
  { bounds, isProportional }: End,
): Style {
  const middle = center(bounds);
  const [shareX, shareY] = [(x - bounds.x) / bounds.width, (y - bounds.y) / bounds.height].map(fine);
  return {
    [`${end}X`]: isProportional ? 0.5 : shareX,
    [`${end}Y`]: isProportional ? 0.5 : shareY,
    [`${end}Dx`]: isProportional ? x - middle.x : 0,
    [`${end}Dy`]: isProportional ? y - middle.y : 0,
    [`${end}Perimeter`]: 0,
  };
}
