import type { Size } from "../geometry.ts";
import type { Element } from "../model/architecture.ts";

/** A picture that can be inlined any number of times in one file: no ids, classes or styles that could clash. */
export interface Icon {
  /** Of its own coordinate system; the origin is the top left corner. */
  readonly size: Size;
  /** SVG elements without the `<svg>` around them: well-formed, on the allow-list, one line. */
  readonly body: string;
}

/** The pictures of one namespace, by name. */
export type IconPack = Readonly<Record<string, Icon>>;

/** The pictures that one drawing needs, loaded. */
export interface Icons {
  /** The picture of a node, or of the corner of a group. None: a node gets a monogram, a group's corner stays empty. */
  of(element: Element, role: "node" | "group"): Icon | undefined;
}
