/** What 96 px an inch are in pixels a metre. */
const pixelsPerMetre = 96 / 0.0254;

/** Where the first chunk of a PNG ends: after the signature and the header, whose lengths are fixed. */
const endOfHeader = 33;

/**
 * A PNG that says how large it is meant to be, so that programs that know
 * inches show it as large as the drawing, whatever its scale.
 */
export function withDensity(png: Uint8Array, scale: number): Uint8Array {
  const chunk = densityChunk(Math.round(pixelsPerMetre * scale));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, endOfHeader));
  result.set(chunk, endOfHeader);
  result.set(png.subarray(endOfHeader), endOfHeader + chunk.length);
  return result;
}

/** Length, type, pixels a metre across and down, the unit metre, checksum. */
function densityChunk(density: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(
    [..."pHYs"].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, density);
  view.setUint32(12, density);
  chunk[16] = 1;
  view.setUint32(17, checksumOf(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32, bit by bit: there are few bytes. */
function checksumOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
