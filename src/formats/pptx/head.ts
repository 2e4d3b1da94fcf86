import type { LineLook } from "../../drawing/drawing.ts";
import { breadthOf, lengthOf } from "../svg/head.ts";

/** An arrow head as PowerPoint has them. */
export interface Head {
  readonly type: "triangle" | "stealth" | "arrow" | "diamond" | "oval";
  readonly width: HeadSize;
  readonly length: HeadSize;
  /** How far the end of its line is from its tip, px. */
  readonly overhang: number;
}

type HeadSize = "sm" | "med" | "lg";

/** There are no hollow ones. */
const types = {
  triangle: "triangle",
  hollow: "stealth",
  vee: "arrow",
  diamond: "diamond",
  dot: "oval",
} as const satisfies Record<LineLook["head"], Head["type"]>;

/** How large heads are, as multiples of the width of their line. */
const closedSizes = { sm: 2, med: 3, lg: 5 };
const openSizes = { sm: 2.5, med: 3.5, lg: 5.5 };

/** Heads of thinner lines are as large as those of lines of two points, px. */
const thinnest = 8 / 3;

/** The head that comes nearest to ours. */
export function headOf(look: LineLook): Head {
  const { head, width } = look;
  const type = types[head];
  const unit = Math.max(width, thinnest);
  const sizes = type === "arrow" ? openSizes : closedSizes;
  const size = nearest(lengthOf(look) / unit, sizes);
  // Dots and diamonds have their middles at the end of the line.
  const overhang = type === "oval" || type === "diamond" ? (sizes[size] * unit) / 2 : 0;
  return { type, length: size, width: nearest(breadthOf(look) / unit, sizes), overhang };
}

function nearest(wanted: number, sizes: Readonly<Record<HeadSize, number>>): HeadSize {
  const names = ["med", "sm", "lg"] as const;
  return names.reduce((best, name) => (Math.abs(sizes[name] - wanted) < Math.abs(sizes[best] - wanted) ? name : best));
}
