import type { Drawing } from "../../drawing/drawing.ts";
import { type Element, element } from "./element.ts";
import { masterColors } from "./masters.ts";
import type { MediaFile } from "./media.ts";
import { namespaces } from "./namespaces.ts";
import type { Placement } from "./page.ts";
import type { Pen } from "./pen.ts";
import type { Relationships } from "./relationships.ts";
import { Scale } from "./scale.ts";
import type { Shape } from "./shape.ts";
import { shapesOf } from "./shapes.ts";
import { background, tree } from "./tree.ts";
import { writeShape } from "./write-shape.ts";

export interface SlideContext {
  readonly placement: Placement;
  /** By the bodies of their icons. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** What the slide leads to is added here. */
  readonly relationships: Relationships;
}

/** The slide of a drawing. */
export function slideOf(drawing: Drawing, context: SlideContext): Element {
  const shapes = shapesOf(drawing);
  const pen = penFor(shapes, context);
  return element(
    "p:sld",
    namespaces,
    element(
      "p:cSld",
      {},
      drawing.background === undefined ? undefined : background(drawing.background),
      tree(shapes.map((shape) => writeShape(shape, pen))),
    ),
    masterColors(),
  );
}

function penFor(shapes: readonly Shape[], { placement, media, relationships }: SlideContext): Pen {
  const ids = new Map<Shape, number>();
  const idsByName = new Map<string, number>();
  for (const shape of shapes.flatMap(withContent)) {
    // The tree of shapes has the first id.
    const id = ids.size + 2;
    ids.set(shape, id);
    idsByName.set(shape.name, id);
  }
  return {
    scale: new Scale(placement),
    idOf: (shape) => known(ids.get(shape), shape.name),
    idOfNamed: (name) => known(idsByName.get(name), name),
    picturesOf({ icon }) {
      const { name } = known(media.get(icon.body), "icon");
      const [png, svg] = [`../media/${name}.png`, `../media/${name}.svg`];
      return { png: relationships.to("image", png), svg: relationships.to("image", svg) };
    },
    relationshipTo: (target) => relationships.to("hyperlink", target),
  };
}

function withContent(shape: Shape): readonly Shape[] {
  return shape.type === "group" ? [shape, ...shape.children.flatMap(withContent)] : [shape];
}

function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The slide has no "${name}"`);
  return thing;
}
