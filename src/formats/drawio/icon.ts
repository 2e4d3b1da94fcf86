import type { IconFigure } from "../../drawing/drawing.ts";
import type { Rect } from "../../geometry.ts";
import type { Place, Vertex } from "./cell.ts";
import { dataUrlOf } from "./data-url.ts";
import { boxStyle, type Style } from "./style.ts";
import { lettersStyle } from "./text.ts";

/** The style of the cell that is an icon. */
export function iconStyle({ frame, picture }: IconFigure): Style {
  if (!picture) return frame ? boxStyle(frame) : { fillColor: "none", strokeColor: "none" };
  const image = dataUrlOf(picture.icon);
  if (!frame) return { shape: "image", imageAspect: 1, aspect: "fixed", image };
  const { width, height } = picture;
  const place = { imageAlign: "center", imageVerticalAlign: "middle", imageWidth: width, imageHeight: height };
  return { shape: "label", ...boxStyle(frame), ...place, image };
}

/** What lies on an icon: letters, and the badge that tells it from others. They move with it. */
export function partsOf({ letters, badge, ...tile }: IconFigure, parent: Place): readonly Vertex[] {
  const part = (name: string, bounds: Rect, style: Style, text: string): Vertex => ({
    ...{ id: `${parent.id}-${name}`, parent, bounds, label: [text] },
    style: { ...style, part: 1, connectable: 0 },
  });
  const { x, y, width, height } = tile;
  return [
    ...(letters
      ? [
          part(
            "letters",
            { x, y, width, height },
            { fillColor: "none", strokeColor: "none", ...lettersStyle(letters) },
            letters.text,
          ),
        ]
      : []),
    ...(badge
      ? [part("badge", badge, { ...boxStyle(badge.look), ...lettersStyle(badge.letters) }, badge.letters.text)]
      : []),
  ];
}
