import type { Size } from "../../geometry.ts";
import type { PageSize } from "../format.ts";

/** Where a drawing is on its slide, and how large. */
export interface Placement {
  readonly scale: number;
  /** Where its top left corner is, in px of the slide. */
  readonly x: number;
  readonly y: number;
}

const inch = 96;

/** PowerPoint has no smaller and no larger slides, px. */
const smallest = inch;
const largest = 56 * inch;

/** Lying, px. */
const papers: Readonly<Record<Exclude<PageSize, "fit">, Size>> = {
  a4: { width: (297 / 25.4) * inch, height: (210 / 25.4) * inch },
  letter: { width: 11 * inch, height: 8.5 * inch },
};

/** The size of all slides of a file: as large as the largest drawing, or a paper that lies or stands as most of it does. */
export function slideSizeOf(drawings: readonly Size[], page: PageSize): Size {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  if (page === "fit") return { width: withinLimits(width), height: withinLimits(height) };
  const paper = papers[page];
  return width >= height ? paper : { width: paper.height, height: paper.width };
}

function withinLimits(length: number): number {
  return Math.min(Math.max(length, smallest), largest);
}

/** Around a drawing on paper, px. */
const margin = inch / 2;

/** A drawing in the middle of its slide: as large as it was drawn, or smaller where it must be. */
export function placementOn(slide: Size, drawing: Size, page: PageSize): Placement {
  const edge = page === "fit" ? 0 : margin;
  const fitting = Math.min((slide.width - 2 * edge) / drawing.width, (slide.height - 2 * edge) / drawing.height);
  const scale = Math.min(1, fitting);
  return {
    scale,
    x: (slide.width - scale * drawing.width) / 2,
    y: (slide.height - scale * drawing.height) / 2,
  };
}
