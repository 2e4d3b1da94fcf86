import type { Size } from "../geometry.ts";
import type { Element } from "../model/architecture.ts";

/**
 * A picture that can be inlined any number of times in one file: no classes or
 * styles, and nothing outside of its size.
 *
 * Its ids, where a gradient needs one, are unique in the picture only. Whoever
 * inlines it puts a prefix of its own before each of them, where they are
 * given (`id="`) and where they are used (`url(#`): nowhere else do these
 * characters occur.
 */
export interface Icon {
  /** Of its own coordinate system; the origin is the top left corner. */
  readonly size: Size;
  /** SVG elements without the `<svg>` around them: well-formed, as `allowed.ts` has it, one line. */
  readonly body: string;
}

/** The pictures of one namespace, by name. */
export type IconPack = Readonly<Record<string, Icon>>;

/** The pictures that one drawing needs, loaded. */
export interface Icons {
  /** The picture of a node, or of the corner of a group. None: a node gets a monogram, a group's corner stays empty. */
  of(element: Element, role: "node" | "group"): Icon | undefined;
}
