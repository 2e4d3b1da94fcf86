import type { Stencils } from "../../catalogue/stencil.ts";
import type { BoxLook, IconFigure, PictureFigure } from "../../drawing/drawing.ts";
import type { Rect } from "../../geometry.ts";
import { type Place, partId, type Vertex } from "./cell.ts";
import { dataUrlOf } from "./data-url.ts";
import { stencilOf, stencilStyle } from "./stencil.ts";
import { boxStyle, type Style } from "./style.ts";
import { lettersStyle } from "./text.ts";

/** How the cell looks that is an icon, and what lies on it. */
export interface IconLook {
  readonly style: Style;
  readonly parts: readonly Part[];
}

/** A cell on another, which moves with it. */
interface Part {
  readonly name: string;
  readonly bounds: Rect;
  readonly style: Style;
  readonly text?: string;
}

/** An icon as a shape of draw.io's own where there is one, and as an image where not; `role` is what it is the icon of. */
export function iconLookOf(icon: IconFigure, role: keyof Stencils): IconLook {
  const { frame, picture, letters, badge } = icon;
  const { style, parts } = picture ? pictureLookOf(picture, frame, role) : { style: bare, parts: [] };
  return {
    style: picture || !frame ? style : boxStyle(frame),
    parts: [
      ...parts,
      ...(letters
        ? [{ name: "letters", bounds: icon, style: { ...bare, ...lettersStyle(letters) }, text: letters.text }]
        : []),
      ...(badge ? [badgeOn(badge)] : []),
    ],
  };
}

/** How a small picture looks, or letters in a box, which are its label. */
export function signLookOf(icon: IconFigure): IconLook & { readonly label?: readonly string[] } {
  const { letters, ...box } = icon;
  const look = iconLookOf(box, "node");
  return letters ? { ...look, style: { ...look.style, ...lettersStyle(letters) }, label: [letters.text] } : look;
}

const bare: Style = { fillColor: "none", strokeColor: "none" };

function pictureLookOf(picture: PictureFigure, frame: BoxLook | undefined, role: keyof Stencils): IconLook {
  const stencil = stencilOf(picture, role);
  const { image, ...style } = stencil ? stencilStyle(stencil) : { shape: "image", image: dataUrlOf(picture.icon) };
  if (!frame) return { style: { ...style, image }, parts: [] };
  if (image === undefined) return { style: boxStyle(frame), parts: [{ name: "picture", bounds: picture, style }] };
  const { width, height } = picture;
  const place = { imageAlign: "center", imageVerticalAlign: "middle", imageWidth: width, imageHeight: height };
  return { style: { shape: "label", ...boxStyle(frame), ...place, image }, parts: [] };
}

function badgeOn({ look, letters, ...bounds }: NonNullable<IconFigure["badge"]>): Part {
  return { name: "mark", bounds, style: { ...boxStyle(look), ...lettersStyle(letters) }, text: letters.text };
}

/** The cells of what lies on an icon. Whoever points at one gets the whole. */
export function partsIn(parent: Place, parts: readonly Part[]): readonly Vertex[] {
  return parts.map(({ name, bounds: { x, y, width, height }, style, text }) => ({
    ...{ id: partId(name, parent.id), parent, bounds: { x, y, width, height } },
    ...(text !== undefined && { label: [text] }),
    style: { ...style, part: 1, connectable: 0 },
  }));
}
