import { tablesOf } from "./woff.js";

const headerLength = 12;
const entryLength = 16;

/**
 * A WOFF file as TrueType, for renderers that read nothing else.
 *
 * @param {string} path
 * @returns {Buffer}
 */
export function ttfOf(path) {
  const tables = [...tablesOf(path)];
  const header = Buffer.alloc(headerLength + entryLength * tables.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  writeSearchFields(header, tables.length);

  let offset = header.length;
  tables.forEach(([tag, bytes], index) => {
    const entry = headerLength + entryLength * index;
    header.write(tag, entry, "latin1");
    header.writeUInt32BE(checksumOf(bytes), entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(bytes.length, entry + 12);
    offset += padded(bytes).length;
  });
  return Buffer.concat([header, ...tables.map(([, bytes]) => padded(bytes))]);
}

/**
 * What readers need to search the tables by halves.
 *
 * @param {Buffer} header
 * @param {number} count
 */
function writeSearchFields(header, count) {
  const steps = Math.floor(Math.log2(count));
  header.writeUInt16BE(entryLength * 2 ** steps, 6);
  header.writeUInt16BE(steps, 8);
  header.writeUInt16BE(entryLength * (count - 2 ** steps), 10);
}

/** @param {Buffer} bytes */
function checksumOf(bytes) {
  const words = padded(bytes);
  let sum = 0;
  for (let offset = 0; offset < words.length; offset += 4) sum = (sum + words.readUInt32BE(offset)) >>> 0;
  return sum;
}

/**
 * Tables start at multiples of four.
 *
 * @param {Buffer} bytes
 */
function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}
