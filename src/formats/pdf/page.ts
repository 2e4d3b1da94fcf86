import type { Size } from "../../geometry.ts";
import type { PageSize } from "../format.ts";

/** A page and where the picture stands on it, in points. */
interface PageLayout {
  readonly size: readonly [width: number, height: number];
  /** Of the top left corner of the picture. */
  readonly x: number;
  readonly y: number;
  /** Points for each px. */
  readonly scale: number;
}

/** 72 points and 96 px are an inch. */
const pointsPerPixel = 0.75;

/** The longest side of a page that every reader shows. */
const longestSide = 14_400;

const margin = 36;

const paper = { a4: [595.28, 841.89], letter: [612, 792] } as const;

/** A page around a picture: as large as that, or of paper, where the picture is made smaller if need be. */
export function pageFor({ width, height }: Size, page: PageSize): PageLayout {
  if (page === "fit") {
    const scale = Math.min(pointsPerPixel, longestSide / width, longestSide / height);
    return { size: [width * scale, height * scale], x: 0, y: 0, scale };
  }
  const [short, long] = paper[page];
  const size = width > height ? ([long, short] as const) : ([short, long] as const);
  const scale = Math.min(pointsPerPixel, (size[0] - 2 * margin) / width, (size[1] - 2 * margin) / height);
  return { size, x: (size[0] - width * scale) / 2, y: (size[1] - height * scale) / 2, scale };
}
