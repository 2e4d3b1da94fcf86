import type { Scale } from "./scale.ts";
import type { PictureShape, Shape } from "./shape.ts";

/** What the shapes of a slide are written with. */
export interface Pen {
  readonly scale: Scale;
  idOf(shape: Shape): number;
  /** The id of what a connector holds to. */
  idOfNamed(name: string): number;
  /** The ids of the relationships to the two files of a picture. */
  picturesOf(shape: PictureShape): { readonly png: string; readonly svg: string };
  /** The id of the relationship to a page elsewhere. */
  relationshipTo(target: string): string;
}
