import type { Size } from "../geometry.ts";
import type { Font } from "./font.ts";

/** Text that was measured and broken into lines. */
export interface TextBlock {
  /** As the author wrote it. */
  readonly text: string;
  /** As the author wrote it; none: there is none. */
  readonly caption?: string;
  readonly lines: readonly TextLine[];
  /** Of all lines together, which stand in the middle of it, px. */
  readonly size: Size;
}

export interface TextLine {
  readonly text: string;
  /** px */
  readonly width: number;
  readonly font: Font;
  /** Captions are set smaller and lighter. */
  readonly role: "label" | "caption";
}
