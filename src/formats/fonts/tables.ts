/** The tables of a font, by tag. */
export type Tables = ReadonlyMap<string, DataView>;

const headerLength = 12;
const entryLength = 16;

/** The tables of a TrueType or OpenType font. */
export function tablesOf(font: Uint8Array): Tables {
  return new Map(entriesOf(viewOf(font), 0).map(({ tag, start, length }) => [tag, viewOf(font, start, length)]));
}

/** The font that a file is, or the first one of a collection; none where it is something else. */
export function firstFaceOf(file: Uint8Array): Uint8Array | undefined {
  const view = viewOf(file);
  if (file.length < headerLength) return undefined;
  const kind = tagAt(view, 0);
  if (kind === "ttcf") return extracted(file, view.getUint32(12));
  return ["\0\u0001\0\0", "OTTO", "true"].includes(kind) ? file : undefined;
}

interface Entry {
  readonly tag: string;
  readonly checksum: number;
  readonly start: number;
  readonly length: number;
}

function entriesOf(view: DataView, directory: number): readonly Entry[] {
  return Array.from({ length: view.getUint16(directory + 4) }, (_, index) => {
    const at = directory + headerLength + entryLength * index;
    const [checksum, start, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    return { tag: tagAt(view, at), checksum, start, length };
  });
}

/** The font whose directory stands at `directory`, as a file of its own. */
function extracted(file: Uint8Array, directory: number): Uint8Array {
  const entries = entriesOf(viewOf(file), directory);
  const lengthOfHeader = headerLength + entryLength * entries.length;
  const font = new Uint8Array(entries.reduce((sum, { length }) => sum + padded(length), lengthOfHeader));
  const view = viewOf(font);
  font.set(file.subarray(directory, directory + headerLength));
  let offset = lengthOfHeader;
  for (const [index, { checksum, start, length }] of entries.entries()) {
    const from = directory + headerLength + entryLength * index;
    const to = headerLength + entryLength * index;
    font.set(file.subarray(from, from + 4), to);
    view.setUint32(to + 4, checksum);
    view.setUint32(to + 8, offset);
    view.setUint32(to + 12, length);
    font.set(file.subarray(start, start + length), offset);
    offset += padded(length);
  }
  return font;
}

/** Tables start at multiples of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function viewOf({ buffer, byteOffset, length }: Uint8Array, start = 0, size = length - start): DataView {
  if (start + size > length) throw new RangeError("The font ends too soon");
  return new DataView(buffer, byteOffset + start, size);
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}
