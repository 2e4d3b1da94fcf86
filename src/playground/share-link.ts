import { deflateSync, Inflate } from "fflate";

/** Beyond this some programs cut links off, characters. */
export const longestLink = 32_000;

/** What nobody writes by hand is not opened from a link, bytes. */
export const mostShared = 256 * 2 ** 10;

/** How much is inflated at once, bytes: it becomes a thousand times as much at most. */
const step = 1024;

/** What a link is read as, or a sentence that says why it is not. */
export type Shared = { readonly text: string } | { readonly sentence: string };

/** A document as it stands in a link: deflated, in the characters that addresses may have; a sentence where it is too long. */
export function packed(text: string): { readonly code: string } | { readonly sentence: string } {
  const bytes = new TextEncoder().encode(text);
  const code = bytes.length > mostShared ? "" : codeOf(deflateSync(bytes, { level: 9 }));
  if (code.length > 0 && code.length <= longestLink) return { code };
  return { sentence: "This document is too long for a link: download it as YAML instead." };
}

/** What `packed` made, read back within bounds, as anybody can make a link. */
export function unpacked(code: string): Shared {
  if (code.length > longestLink) return { sentence: "This link is too long to be opened." };
  const bytes = bytesOf(code);
  return bytes ? inflated(bytes) : damaged;
}

const damaged: Shared = { sentence: "This link is damaged: copy it again, whole." };

/** It is inflated bit by bit, so that nothing is ever as large as what it pretends to be. */
function inflated(bytes: Uint8Array): Shared {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((part, isLast) => {
    length += part.length;
    if (length <= mostShared) parts.push(part);
    isWhole ||= isLast;
  });
  try {
    for (let start = 0; start < bytes.length && length <= mostShared; start += step) {
      stream.push(bytes.subarray(start, start + step), start + step >= bytes.length);
    }
  } catch {
    return damaged;
  }
  if (length > mostShared) return { sentence: "This link unpacks to far more than a document: it is not opened." };
  return isWhole ? decoded(parts) : damaged;
}

function decoded(parts: readonly Uint8Array[]): Shared {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    bytes.set(part, start);
    start += part.length;
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return damaged;
  }
}

function codeOf(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(code: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(code)) return undefined;
  try {
    const characters = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(characters, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
