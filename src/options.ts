import type { Drawing } from "./drawing/drawing.ts";
import type { PageSize, Written } from "./formats/format.ts";
import type { LayoutOptions } from "./layout/layout-options.ts";
import type { Direction, LensName } from "./model/architecture.ts";
import type { ParseOptions } from "./source/parse-options.ts";
import type { Source } from "./source/source.ts";

/** How a picture is to look. */
export interface DrawOptions extends ParseOptions, Omit<LayoutOptions, "previous" | "whole"> {
  /**
   * The name of one of the document's views. By default `default`: the whole, unless the document has a view of this
   * name.
   */
  readonly view?: string;
  /** The name of the flow that is shown alone, in place of the view's own. */
  readonly flow?: string;
  /** What is told of everything, in place of the view's own. */
  readonly lens?: LensName;
  /**
   * The name of one of the themes, or `auto`: a picture that is dark where who looks at it prefers that, in formats that
   * can follow, and light in the others. `light` by default; a page is
   * rendered as `auto`.
   */
  readonly theme?: string;
  /** What Infracost writes as JSON. Its costs go before those in the document. */
  readonly costs?: string | Source;
  /** In place of the document's own, and of the view's. */
  readonly direction?: Direction;
  /** `none` draws monograms only. */
  readonly icons?: "all" | "none";
  /** A colour in place of the theme's own, or `none`: what the picture is laid on shows through. */
  readonly background?: string;
  /**
   * The text of a picture of the same document, as it was written before. What is in both stands in the same order.
   * Without one, or where nothing can be learnt from it, everything is arranged anew.
   */
  readonly previous?: string;
}

/** Which views are wanted, and how their pictures are to look. */
export interface ViewsOptions extends Omit<DrawOptions, "view"> {
  /** Names of views, or `all` of them, which is the default. */
  readonly views?: readonly string[] | "all";
  /** The name of the view that is drawn before the others; by default the first of them. */
  readonly first?: string;
  /** Is given that view as soon as it is drawn, where there are others. They are drawn when this is done. */
  readonly onFirst?: (drawing: Drawing) => void | Promise<void>;
}

/** Where two versions of a document come from. */
export interface CompareOptions extends ParseOptions {
  /** The same for the earlier version, which is called `before.yaml` by default; it reaches files as the later one does. */
  readonly before?: ParseOptions;
}

/** Which views of a comparison are wanted, and how their pictures are to look. */
export type DrawComparisonOptions = CompareOptions &
  Omit<ViewsOptions, "flow" | "lens" | "costs" | "first" | "onFirst">;

/** How drawings are to be written. */
export interface WriteOptions<Name extends string = string> extends ParseOptions {
  /** The name of one of the formats; `svg` by default. */
  readonly format?: Name;
  /** Of a picture that is made of pixels: how many of them, in a row, stand for one px; 1 by default. */
  readonly scale?: number;
  /** How large the pages of formats with pages are; by default `fit`, as large as the drawing. */
  readonly page?: PageSize;
  /**
   * Where the picture of each drawing is, as seen from the file that is written, for formats that show one; by default
   * beside it: `shop.svg`, and `shop.cost.svg` for a view of another name than `default`.
   */
  readonly pictures?: readonly string[];
}

/** How a picture is to look and how it is to be written. */
export type RenderOptions<Name extends string = string> = DrawOptions & WriteOptions<Name>;

/** What a format of this name gives. */
export type OutputOf<Name extends string> = string extends Name
  ? Written
  : Name extends "png" | "pdf" | "pptx"
    ? Uint8Array
    : string;
