import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draw } from "../../src/drawing/draw.ts";
import { png } from "../../src/formats/png.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { render } from "../../src/index.ts";
import { dark } from "../../src/themes/dark.ts";
import { architecture, layoutIn, madeUpIcons } from "../drawing/sample.ts";
import { pngOf, worstSquare } from "../pictures.ts";
import { emptyFolder } from "../program.ts";
import { annotated as sample } from "./annotated.ts";
import { arimo, collectionOf, fontWith, withoutTable } from "./fonts.ts";
import { sampleWith } from "./sample-with.ts";
import { writing } from "./writing.ts";

test("the same drawing has the same bytes", async () => {
  expect(await png.write(sample, writing())).toEqual(await png.write(sample, writing()));
});

test("a scale of 2 gives twice as many pixels in a row, and says that there are twice as many an inch", async () => {
  const { width, height } = sample.size;
  const [once, twice] = await Promise.all([1, 2].map((scale) => png.write(sample, writing({ scale }))));
  expect(pngOf(once)).toMatchObject({ width, height });
  expect(pngOf(twice)).toMatchObject({ width: 2 * width, height: 2 * height });
  expect([once, twice].map((bytes) => Buffer.from(bytes ?? []).readUInt32BE(33 + 8))).toEqual([3780, 7559]);
});

test("what has no background lets through what it is laid on; a theme has its own", async () => {
  const { background: _, ...transparent } = sample;
  expect([...pngOf(await png.write(transparent, writing())).data.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  expect([...pngOf(await png.write(sample, writing())).data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  const night = draw(layoutIn(dark, madeUpIcons), architecture, dark, madeUpIcons);
  expect([...pngOf(await png.write(night, writing())).data.subarray(0, 4)]).not.toEqual([255, 255, 255, 255]);
});

describe("a picture that cannot be drawn is told, and there is none", () => {
  const { read } = nodeHost({ root: "." });

  test.each([
    ["resvg is not installed", { read, rasterizer: async () => undefined }, "npm install @resvg/resvg-js"],
    ["the host draws no pixels", browserHost(), "give one that does, such as nodeHost"],
  ])("%s", async (_, host, hint) => {
    const options = writing({ host });
    expect(await png.write(sample, options)).toBeUndefined();
    expect(options.report.diagnostics).toMatchObject([{ code: "missing-package", severity: "error", hint }]);
  });

  test("it would have too many pixels: the largest scale that works is named", async () => {
    const wide = { ...sample, size: { width: 10_000, height: 5_000 } };
    const options = writing({ scale: 10 });
    expect(await png.write(wide, options)).toBeUndefined();
    const message = "a picture of 100000 × 50000 pixels is too large";
    expect(options.report.diagnostics).toMatchObject([{ code: "too-large", message }]);
    expect(options.report.diagnostics[0]?.hint).toContain("largest scale for this one is 1.41;");
    const rasterizer = async () => () => new Uint8Array(40);
    expect(await png.write(wide, writing({ scale: 1.41, host: { read, rasterizer } }))).toBeDefined();
  });
});

describe("fonts", () => {
  /** A host with a font whose bytes are these. */
  const hostWith = (bytes: Uint8Array, name = "own.ttf") => {
    const file = join(emptyFolder(), name);
    writeFileSync(file, bytes);
    return nodeHost({ root: ".", fonts: [file] });
  };

  test.each([
    "Größe ąćęłńóśźż",
    "Hàng đợi tiếng Việt",
    "Ελληνική ἀρχή",
    "Ѓорѓи, Київ",
    "שלום",
    "→ ≤ ½ № €",
    "e\u0301",
    "a\u200db",
  ])("%s needs no other one", async (text) => {
    const options = writing();
    await png.write(sampleWith(text), options);
    expect(options.report.diagnostics).toEqual([]);
  });

  test("characters that none has are named, with what they are in and what helps", async () => {
    const options = writing();
    expect(await png.write(sampleWith("用户 API 🚀"), options)).toBeDefined();
    expect(options.report.diagnostics).toMatchObject([
      {
        code: "missing-characters",
        severity: "warning",
        message: 'no font has 用, 户 and 🚀, in "用户 API 🚀" (employee): boxes are drawn in their place',
      },
    ]);
    expect(options.report.diagnostics[0]?.hint).toContain(
      '"--font NotoSansCJK-Regular.ttc --font NotoEmoji-Regular.ttf"',
    );
  });

  test("only a few of many characters are named", async () => {
    const options = writing();
    await png.write(sampleWith("一二三四五"), options);
    expect(options.report.diagnostics[0]?.message).toContain("no font has 一, 二, 三 and 2 more, in ");
  });

  test.each([
    ["a font", (font: Buffer) => font, "own.ttf"],
    ["the first of a collection", collectionOf, "own.ttc"],
  ])("%s draws what the own one lacks, also between other letters", async (_, pack, name) => {
    const host = hostWith(pack(fontWith("用")), name);
    const options = writing({ host });
    const picture = pngOf(await png.write(sampleWith("fi 用 e\u0301"), options));
    expect(options.report.diagnostics).toEqual([]);
    // Its only character looks like an A.
    const expected = pngOf(await png.write(sampleWith("fi A e\u0301"), writing()));
    expect(worstSquare(picture, expected, 24).share).toBeLessThan(0.05);
  });

  test.each([
    ["no font", Buffer.from("nodes: {}, and more of that"), "it is no TrueType or OpenType font"],
    ["empty", Buffer.alloc(0), "it is no TrueType or OpenType font"],
    ["cut off", arimo.subarray(0, 50_000), "it is a damaged font"],
    ["nothing but pictures of letters", withoutTable(arimo, "glyf"), "its characters are no outlines"],
  ])("a file that is %s is told, and there is no picture", async (_, bytes, reason) => {
    const options = writing({ host: hostWith(bytes) });
    expect(await png.write(sample, options)).toBeUndefined();
    expect(options.report.diagnostics).toMatchObject([{ code: "unreadable-font", severity: "error" }]);
    expect(options.report.diagnostics[0]?.message).toContain(`own.ttf" cannot be used: ${reason}`);
  });

  test("a file that is missing is told, and there is no picture", async () => {
    const options = writing({ host: nodeHost({ root: ".", fonts: ["nowhere.ttf"] }) });
    expect(await png.write(sample, options)).toBeUndefined();
    const message = 'the font "nowhere.ttf" cannot be used: there is no such file';
    expect(options.report.diagnostics).toMatchObject([{ code: "unreadable-font", message }]);
  });
});

test("through the front door a PNG is bytes, and without a host there is a diagnostic", async () => {
  const bytes: Uint8Array | undefined = (
    await render("nodes: { a: s3 }", { format: "png", host: nodeHost({ root: "." }) })
  ).output;
  expect(pngOf(bytes).width).toBeGreaterThan(50);
  expect((await render("nodes: { a: s3 }", { format: "png" })).diagnostics).toMatchObject([
    { code: "missing-package" },
  ]);
});
