import type { Drawing, Figure } from "../../drawing/drawing.ts";
import { type Point, rounded } from "../../geometry.ts";
import { fileIdOf } from "../figure-id.ts";

/** Gives every figure an id that no other figure of this picture has, nor of another picture on the same page with another prefix. */
export function idsOf(drawing: Drawing, prefix = prefixOf(drawing)): (figure: Figure) => string {
  return (figure) => `${prefix}-${fileIdOf(figure)}`;
}

/** What begins every name that must be found in this picture only: a hash of what it shows and where. */
export function prefixOf({ title, figures }: Drawing): string {
  const places = figures.map((figure) => {
    const { x, y } = placeOf(figure);
    return `${figure.type} ${figure.id} ${rounded(x)} ${rounded(y)}`;
  });
  return `s${hash([title, ...places].join("\n")).toString(36)}`;
}

function placeOf(figure: Figure): Point {
  if (figure.type === "edge") return figure.points[0] ?? { x: 0, y: 0 };
  return figure.type === "overlay" ? (figure.outlines[0]?.bounds ?? { x: 0, y: 0 }) : figure.bounds;
}

/** FNV-1a over UTF-16 code units: short, quick, the same on every machine, and nothing that secrets rest on. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
