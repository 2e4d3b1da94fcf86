/** Whether a font has a glyph for a character. */
type HasGlyph = (codePoint: number) => boolean;

/** Reads the `cmap` of a font; of its tables, the one with most characters. */
export function characterTableOf(cmap: DataView): HasGlyph {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + 8 * index + 4));
  const tables = offsets.map((offset) => new DataView(cmap.buffer, cmap.byteOffset + offset));
  const [all, basic] = [12, 4].map((format) => tables.find((table) => table.getUint16(0) === format));
  if (all) return (codePoint) => hasInGroups(all, codePoint);
  if (basic) return (codePoint) => hasInSegments(basic, codePoint);
  return () => false;
}

/** Format 12: groups of code points in a row, of any plane. */
function hasInGroups(table: DataView, codePoint: number): boolean {
  const at = (index: number) => 16 + 12 * index;
  const index = firstIndex(table.getUint32(12), (index) => table.getUint32(at(index) + 4) >= codePoint);
  if (index === undefined) return false;
  const start = table.getUint32(at(index));
  return start <= codePoint && table.getUint32(at(index) + 8) + codePoint - start > 0;
}

/** Format 4: segments of the Basic Multilingual Plane. */
function hasInSegments(table: DataView, codePoint: number): boolean {
  const length = table.getUint16(6);
  const index = firstIndex(length / 2, (index) => table.getUint16(14 + 2 * index) >= codePoint);
  if (index === undefined) return false;
  const [start, delta, offset] = [1, 2, 3].map((part) => table.getUint16(at(part)));
  if (start === undefined || start > codePoint) return false;
  if (!offset) return ((codePoint + (delta ?? 0)) & 0xffff) > 0;
  // An offset counts from the place where it is written.
  return table.getUint16(at(3) + offset + 2 * (codePoint - start)) > 0;

  /** Where a segment has a part of its description; 2 bytes lie between the ends and the starts. */
  function at(part: number): number {
    return 16 + part * length + 2 * (index ?? 0);
  }
}

/** The first of `count` indices for which something holds that also holds for all after it. */
function firstIndex(count: number, holds: (index: number) => boolean): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}
