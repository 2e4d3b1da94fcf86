import type { Drawing, Figure } from "../../drawing/drawing.ts";
import { rounded } from "../../geometry.ts";

/** Gives every figure an id that no other figure of this picture has, nor of another picture on the same page. */
export function idsOf(drawing: Drawing): (figure: Figure) => string {
  const prefix = prefixOf(drawing);
  return ({ type, id }) => `${prefix}-${type}-${legal(id)}`;
}

/**
 * An id of letters, digits, dots, `-` and `_`, which no program stumbles over.
 *
 * Ids of nodes never hold two dots in a row, nor a digit after a dot, so that
 * `a->b#2`, made `a..b.2`, and `é`, made `..e9.`, cannot meet another id.
 */
function legal(id: string): string {
  return id
    .replace("->", "..")
    .replace("#", ".")
    .replace(/[^\w.-]/gu, (character) => `..${character.codePointAt(0)?.toString(16)}.`);
}

/** A hash of what the picture shows and where. */
function prefixOf({ title, figures }: Drawing): string {
  const places = figures.map((figure) => {
    const { x, y } = figure.type === "edge" ? (figure.points[0] ?? { x: 0, y: 0 }) : figure.bounds;
    return `${figure.type} ${figure.id} ${rounded(x)} ${rounded(y)}`;
  });
  return `s${hash([title, ...places].join("\n")).toString(36)}`;
}

/** FNV-1a over UTF-16 code units: short, quick, the same on every machine, and nothing that secrets rest on. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
