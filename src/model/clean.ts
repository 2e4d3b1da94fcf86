/**
 * A copy of what an author wrote, with text that every later stage can draw.
 *
 * YAML can hold characters that no XML may (most control characters, U+FFFE),
 * that break strings in two (lone surrogates) or that turn round what stands
 * beside them (bidirectional overrides). Everything an author wrote passes
 * through here once, so that no other place has to think of them.
 */
export function cleaned<Value>(value: Value): Value {
  // The copy has the shape of the original: only the characters of its texts differ.
  return copyOf(value, new Map()) as Value;
}

/** `copies` keeps what is shared shared: aliases would multiply otherwise, and a circle never end. */
function copyOf(value: unknown, copies: Map<object, unknown>): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  return Array.isArray(value) ? copyOfList(value, copies) : copyOfMap(value, copies);
}

function copyOfList(list: readonly unknown[], copies: Map<object, unknown>): unknown {
  const copy: unknown[] = [];
  copies.set(list, copy);
  for (const item of list) copy.push(copyOf(item, copies));
  return copy;
}

function copyOfMap(map: object, copies: Map<object, unknown>): unknown {
  const copy: Record<string, unknown> = Object.create(null);
  copies.set(map, copy);
  for (const [key, value] of Object.entries(map)) copy[cleanText(key)] = copyOf(value, copies);
  return copy;
}

const lineBreak = /\r\n?|[\u2028\u2029]/g;
const notDrawable = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}/gu;
const loneSurrogate = /\p{Surrogate}/gu;

/** Text without what cannot be drawn, or would disturb what stands beside it. Lines end with `\n`. */
export function cleanText(text: string): string {
  return text.replace(lineBreak, "\n").replace(notDrawable, "").replace(loneSurrogate, "\ufffd").replaceAll("\t", " ");
}
