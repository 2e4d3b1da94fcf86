import { emOf } from "./em.ts";
import type { Font } from "./font.ts";
import { bold, type Run, regular, unitsPerEm } from "./widths.ts";

const zeroWidthJoiner = 0x200d;
/** From here on, what follows a zero width joiner is drawn together with what precedes it. */
const firstPictograph = 0x2600;
/** Above the last code point of the tables. */
const tableLength = 0x2300;

const tables: Partial<Record<Font["weight"], Uint16Array>> = {};

/** How wide a text is when it is set in one line, px. Letter pairs are not set closer, so it may come out a little narrower. */
export function widthOf(text: string, { size, weight }: Font): number {
  const table = tableOf(weight);
  let units = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index += previous > 0xffff ? 2 : 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (previous !== zeroWidthJoiner || codePoint < firstPictograph) units += unitsOf(codePoint, table);
    previous = codePoint;
  }
  return (units * size) / unitsPerEm;
}

function unitsOf(codePoint: number, table: Uint16Array): number {
  return table[codePoint] || emOf(codePoint) * unitsPerEm;
}

function tableOf(weight: Font["weight"]): Uint16Array {
  tables[weight] ??= spread(weight === "bold" ? bold : regular);
  return tables[weight];
}

function spread(runs: readonly Run[]): Uint16Array {
  const table = new Uint16Array(tableLength);
  for (const [first, widths] of runs) table.set(widths.split(" ").map(Number), first);
  return table;
}

/** Of the words of a text, which no line can be narrower than, px. */
export function widestWordOf(text: string, font: Font): number {
  return text.split(/\s+/).reduce((widest, word) => Math.max(widest, widthOf(word, font)), 0);
}
