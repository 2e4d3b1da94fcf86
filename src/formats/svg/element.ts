/** Everything that a picture is made of, apart from what is inside its icons. */
export type ElementName =
  | "svg"
  | "title"
  | "desc"
  | "metadata"
  | "style"
  | "g"
  | "a"
  | "rect"
  | "circle"
  | "path"
  | "text"
  | "tspan";

/** Every attribute that a picture uses, apart from what is inside its icons. None is named by an author. */
export type AttributeName =
  | "xmlns"
  | "id"
  | "class"
  | "role"
  | "aria-label"
  | "href"
  | "width"
  | "height"
  | "viewBox"
  | "x"
  | "y"
  | "rx"
  | "cx"
  | "cy"
  | "r"
  | "d"
  | "transform"
  | "display"
  | "fill"
  | "stroke"
  | "stroke-width"
  | "stroke-dasharray"
  | "stroke-linejoin"
  | "opacity"
  | "font-family"
  | "font-size"
  | "font-weight"
  | "text-anchor";

/** Numbers are rounded where they are written; what is undefined is left out. */
export type Attributes = { readonly [name in AttributeName]?: string | number | undefined };

/**
 * The pen that pictures are drawn with. One end writes text, the other builds
 * a DOM; what draws does not know which.
 */
export interface SvgElement {
  /** Puts a new element at the end of this one and gives it. */
  append(name: ElementName, attributes?: Attributes): SvgElement;
  /** Puts text, as it is to be read, at the end of this element. */
  write(text: string): void;
  /** Puts the elements of an icon at the end of this one. They come from us or were cleaned, and are not looked at. */
  inline(body: string): void;
}

/** Opens a picture: gives its outermost element. */
export type Open<Root extends SvgElement> = (name: "svg", attributes: Attributes) => Root;
