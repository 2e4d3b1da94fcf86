import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { askedFor, hashOf } from "../../src/playground/address.ts";
import { longestLink, mostShared, packed, unpacked } from "../../src/playground/share-link.ts";

const codeOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

describe("a link to a document", () => {
  test("gives back any text as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2000 }), (text) => {
        const result = packed(text);
        expect("code" in result && unpacked(result.code)).toEqual({ text });
      }),
    );
  });

  test("is made of characters that need no escapes, and is the same each time", () => {
    const text = "nodes:\n  a: lambda\n".repeat(50);
    expect(packed(text)).toEqual(packed(text));
    expect(packed(text)).toEqual({ code: expect.stringMatching(/^[\w-]{1,120}$/) });
  });

  test("carries the look that was chosen", () => {
    const result = hashOf("nodes: { a: lambda }\n", { view: "cost & more", theme: "dark", direction: "down" });
    expect("hash" in result && askedFor(result.hash)).toEqual({
      text: "nodes: { a: lambda }\n",
      look: { view: "cost & more", theme: "dark", direction: "down" },
    });
  });

  test("is not made of a document that is too long, or would be too long itself", () => {
    const sentence = expect.stringMatching(/too long for a link/);
    expect(packed("a".repeat(mostShared + 1))).toEqual({ sentence });
    const noise = Array.from({ length: 60_000 }, (_, index) =>
      String.fromCharCode(33 + (((index * 7919) % 89) ** 3 % 90)),
    );
    expect(packed(noise.map((sign, index) => sign + ((index * 2654435761) >>> 8)).join(""))).toEqual({ sentence });
  });

  test.each([
    ["a thousand times as large as it looks", codeOf(deflateSync(new Uint8Array(2 ** 24), { level: 9 })), /far more/],
    ["one byte too large", codeOf(deflateSync(new Uint8Array(mostShared + 1).fill(97))), /far more/],
    ["longer than links are", "A".repeat(longestLink + 1), /too long/],
    ["of other characters", "a+b/c", /damaged/],
    ["empty", "", /damaged/],
    ["cut off", codeOf(deflateSync(Buffer.from("nodes: { a: lambda }".repeat(9)))).slice(0, -6), /damaged/],
    ["not deflated", codeOf(Buffer.from("nodes: { a: lambda }")), /damaged/],
    ["no text", codeOf(deflateSync(new Uint8Array([0xff, 0xfe, 0xfd]))), /damaged/],
  ])("is refused with a sentence when it is %s", (_, code, sentence) => {
    expect(unpacked(code)).toEqual({ sentence: expect.stringMatching(sentence) });
    expect(askedFor(`#doc=${code}`)).toMatchObject({ sentence: expect.stringMatching(sentence) });
  });

  test("is never anything but a text or a sentence, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 400 }).map(codeOf)), (code) => {
        const result = unpacked(code);
        expect("text" in result ? typeof result.text : typeof result.sentence).toBe("string");
      }),
    );
  });
});
