import type { Size } from "../geometry.ts";

/** A picture that can be inlined any number of times in one file: no ids, classes or styles that could clash. */
export interface Icon {
  /** Of its own coordinate system; the origin is the top left corner. */
  readonly size: Size;
  /** SVG elements without the `<svg>` around them: well-formed, on the allow-list, one line. */
  readonly body: string;
}

/** The pictures of one namespace, by name. */
export type IconPack = Readonly<Record<string, Icon>>;
