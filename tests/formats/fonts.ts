import { readFileSync } from "node:fs";

// Fonts that are made from the own one, to see what becomes of other fonts.

export const arimo = readFileSync(new URL("../../generated/fonts/arimo-regular.ttf", import.meta.url));

type Tables = ReadonlyMap<string, Buffer>;

function tablesOf(font: Buffer): Tables {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return new Map(
    entries.map((entry) => {
      const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      return [font.toString("latin1", entry, entry + 4), font.subarray(start, start + length)];
    }),
  );
}

/** A font file of these tables, which stands `shift` bytes after the start of its file. */
function fontOf(tables: Tables, shift = 0): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.size);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.size, 4);
  const parts = [directory];
  let offset = directory.length;
  for (const [index, [tag, table]] of [...tables].entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    directory.write(tag, 12 + 16 * index, "latin1");
    directory.writeUInt32BE(offset + shift, 12 + 16 * index + 8);
    directory.writeUInt32BE(table.length, 12 + 16 * index + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

/** A font called Own that has a single character, which looks like the glyph 36 of the own font, an A. */
export function fontWith(character: string): Buffer {
  const code = character.codePointAt(0) ?? 0;
  const cmap = Buffer.alloc(12 + 28);
  for (const [offset, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12],
  ] as const) {
    cmap.writeUInt16BE(value, offset);
  }
  for (const [index, value] of [28, 0, 1, code, code, 36].entries()) cmap.writeUInt32BE(value, 16 + 4 * index);
  cmap.writeUInt32BE(12, 8);
  return fontOf(new Map([...tablesOf(arimo), ["cmap", cmap], ["name", nameTable("Own")]]));
}

/** Family, full and PostScript name, all the same. */
function nameTable(name: string): Buffer {
  const text = Buffer.from(name, "utf16le").swap16();
  const ids = [1, 4, 6];
  const header = Buffer.alloc(6 + 12 * ids.length);
  header.writeUInt16BE(ids.length, 2);
  header.writeUInt16BE(header.length, 4);
  for (const [index, id] of ids.entries()) {
    for (const [field, value] of [3, 1, 0x409, id, text.length, 0].entries()) {
      header.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    }
  }
  return Buffer.concat([header, text]);
}

export function withoutTable(font: Buffer, tag: string): Buffer {
  return fontOf(new Map([...tablesOf(font)].filter(([name]) => name !== tag)));
}

/** A collection of this one font. */
export function collectionOf(font: Buffer): Buffer {
  const header = Buffer.alloc(16);
  header.write("ttcf", 0, "latin1");
  for (const [index, value] of [0x00010000, 1, 16].entries()) header.writeUInt32BE(value, 4 + 4 * index);
  return Buffer.concat([header, fontOf(tablesOf(font), header.length)]);
}
