import { deflateRawSync } from "node:zlib";
import type { Point } from "../../src/geometry.ts";

/** A drawing in the hand of somebody who changes it: each change gives the text that is saved afterwards. */
export class Hand {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves a box, with all that is in it. */
  move(cell: string, dx: number, dy: number): Hand {
    return this.#inCell(cell, /<mxGeometry x="([^"]*)" y="([^"]*)"/, (_, x, y) => {
      return `<mxGeometry x="${Number(x) + dx}" y="${Number(y) + dy}"`;
    });
  }

  resize(cell: string, width: number, height: number): Hand {
    return this.#inCell(cell, / width="[^"]*" height="[^"]*"/, () => ` width="${width}" height="${height}"`);
  }

  /** Puts a box into another, at the same place on the page if both are where they were. */
  putInto(cell: string, parent: string): Hand {
    return this.#inCell(cell, / parent="[^"]*"/, () => ` parent="${parent}"`);
  }

  write(cell: string, label: string): Hand {
    return this.#inCell(cell, / (label|value)="[^"]*"/, (_, name) => ` ${name}="${escaped(label)}"`);
  }

  /** Adds to a style, whose later values count. */
  style(cell: string, style: string): Hand {
    return this.#inCell(cell, / style="([^"]*)"/, (_, before) => ` style="${before}${style}"`);
  }

  tie(cell: string, end: "source" | "target", to: string): Hand {
    return this.#inCell(cell, new RegExp(` ${end}="[^"]*"`), () => (to === "" ? "" : ` ${end}="${to}"`));
  }

  bend(cell: string, points: readonly Point[]): Hand {
    const list = points.map(({ x, y }) => `<mxPoint x="${x}" y="${y}"/>`).join("");
    const array = points.length === 0 ? "" : `<Array as="points">${list}</Array>`;
    return this.#inCell(
      cell,
      /(<mxGeometry[^>]*?)(?:\/>|>(?:\s*<Array.*?<\/Array>)?(.*?)<\/mxGeometry>)/s,
      (_, start, rest) => {
        return `${start}>${array}${rest ?? ""}</mxGeometry>`;
      },
    );
  }

  remove(cell: string): Hand {
    return this.#replace(patternOf(cell), () => "");
  }

  /** Adds cells, as markup, in front of all others. */
  add(markup: string): Hand {
    return this.#replace(/<root>/, () => `<root>${markup}`);
  }

  /** A copy of a cell, under another id of its own. */
  copy(cell: string, id: string): Hand {
    const markup = patternOf(cell).exec(this.text)?.[0] ?? "";
    return this.add(markup.replace(` id="${cell}"`, ` id="${id}"`));
  }

  /** As draw.io saves it unless told otherwise. */
  compress(): Hand {
    return this.#replace(/<mxGraphModel.*?<\/mxGraphModel>/gs, (model) => compressed(model));
  }

  #inCell(cell: string, pattern: RegExp, by: (...groups: string[]) => string): Hand {
    return this.#replace(patternOf(cell), (markup) => replaced(markup, pattern, by));
  }

  #replace(pattern: RegExp, by: (...groups: string[]) => string): Hand {
    return new Hand(replaced(this.text, pattern, by));
  }
}

/** A change that finds nothing to change would prove nothing. */
function replaced(text: string, pattern: RegExp, by: (...groups: string[]) => string): string {
  if (text.search(pattern) === -1) throw new Error(`there is nothing like ${pattern}`);
  return text.replace(pattern, by);
}

function patternOf(cell: string): RegExp {
  const id = cell.replaceAll(".", "\\.");
  return new RegExp(`<object [^>]* id="${id}">.*?</object>|<mxCell id="${id}"(?:[^>]*/>|.*?</mxCell>)`, "s");
}

export function compressed(xml: string): string {
  return deflateRawSync(encodeURIComponent(xml)).toString("base64");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
