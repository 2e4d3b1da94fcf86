import { Inflate, strFromU8 } from "fflate";

/** A deflated text longer than this is no drawing but an attempt to fill the memory, bytes. */
export const mostInflated = 32 * 2 ** 20;

/** How much is inflated at once, bytes: it becomes a thousand times as much at most. */
const step = 4096;

/**
 * The text that base64 of raw deflated data stands for, each byte a character.
 *
 * None when it is damaged, or longer than `most` bytes: it is inflated bit by
 * bit, so that nothing is ever as large as what it pretends to be.
 */
export function inflated(base64: string, most: number): string | undefined {
  const parts: string[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((bytes, isLast) => {
    length += bytes.length;
    if (length <= most) parts.push(strFromU8(bytes, true));
    isWhole ||= isLast;
  });
  try {
    const bytes = bytesOf(base64);
    for (let start = 0; start < bytes.length && length <= most; start += step) {
      stream.push(bytes.subarray(start, start + step), start + step >= bytes.length);
    }
  } catch {
    return undefined;
  }
  return isWhole && length <= most ? parts.join("") : undefined;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]));

/** Throws what `Inflate` throws at damaged data where a character is none of base64. */
function bytesOf(base64: string): Uint8Array {
  const text = base64.replace(/\s+/g, "").replace(/={1,2}$/, "");
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, count, length] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const value = values.get(text.charCodeAt(index));
    if (value === undefined) throw new Error("not base64");
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length] = bits >> count;
    length += 1;
  }
  return bytes;
}
