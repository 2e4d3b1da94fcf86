import { dirname, relative } from "node:path";
import { type Drawing, slashed } from "../index.ts";
import { besides, type Output, pathOfView } from "./outputs.ts";

/** A drawing and the document that it is of. */
export interface Page {
  readonly drawing: Drawing;
  /** Its path, or `-` for standard input. */
  readonly document: string;
}

/**
 * Where the pictures of drawings are, as seen from a file that somebody named: beside their documents.
 *
 * In a folder, and beside the document, pictures and pages are where nobody has to say it.
 */
export function picturesSeenFrom(
  { path, isNamed }: Output,
  pages: readonly Page[],
): { readonly pictures?: readonly string[] } {
  if (!isNamed || pages.some(({ document }) => document === "-")) return {};
  return {
    pictures: pages.map(({ drawing, document }) => {
      const [picture] = besides({ path: document });
      if (!picture) throw new Error("There are no formats");
      return slashed(relative(dirname(path), pathOfView(picture, drawing.view)));
    }),
  };
}
