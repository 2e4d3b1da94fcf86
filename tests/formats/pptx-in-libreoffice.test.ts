import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { pptx } from "../../src/formats/pptx.ts";
import { svg } from "../../src/formats/svg.ts";
import type { Point } from "../../src/geometry.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { Report } from "../../src/source/report.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample } from "../drawing/examples.ts";
import { fontEnvironment, pngByResvg } from "../pictures.ts";
import { annotated as sample } from "./annotated.ts";

const run = promisify(execFile);
const isInstalled = [
  ["soffice", "--version"],
  ["pdftoppm", "-v"],
].every(([program = "", option = ""]) => spawnSync(program, [option]).status === 0);

const names = ["sample", "aws-rag", "azure-rag"];

/** Pictures are compared in pixels of so many px … */
const pxInPixel = 2;
/** … and in squares of so many pixels: about a short label. */
const cell = 12;
/** Of 255 steps of a colour. */
const clearly = 60;
const mostOfSquare = 0.22;
const mostOfPicture = 0.005;

describe.skipIf(!isInstalled)("in LibreOffice (skipped without it and poppler)", () => {
  const folder = mkdtempSync(join(tmpdir(), "stratogram-"));
  const drawings = new Map<string, Drawing>();
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    for (const name of names) drawings.set(name, name === "sample" ? sample : await drawExample(name, light));
    const files = await Promise.all([...drawings].map(([name, drawing]) => writeDeck(name, drawing, folder)));
    await convert(files, folder);
  }, 120_000);

  test.each(names)("%s looks as it was drawn", async (name) => {
    const drawing = drawings.get(name);
    if (!drawing) throw new Error(`There is no ${name}`);
    const shown = await pictureOf(name, folder);
    const { whole, worst } = difference(shown, pictureOfDrawing(drawing));
    expect(whole).toBeLessThan(mostOfPicture);
    expect(worst).toBeLessThan(mostOfSquare);
  });

  test("a picture without its lines is told apart", async () => {
    const figures = sample.figures.filter(({ type }) => type !== "edge");
    const { worst } = difference(await pictureOf("sample", folder), pictureOfDrawing({ ...sample, figures }));
    expect(worst).toBeGreaterThan(mostOfSquare);
  });
});

async function writeDeck(name: string, drawing: Drawing, folder: string): Promise<string> {
  const options = { report: new Report(), source: { name: "", text: "" }, scale: 1, page: "fit" } as const;
  const bytes = await pptx.write(drawing, { host: nodeHost({ root: "." }), ...options });
  const file = join(folder, `${name}.pptx`);
  writeFileSync(file, bytes ?? "");
  return file;
}

/** All in one run, as it takes long to start; with a profile of its own, so that no other run is in its way. */
async function convert(files: readonly string[], folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const options = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder];
  await run("soffice", [...options, ...files], { env: fontEnvironment() });
}

/** Pixels of both programs for a px, before they are made fewer. */
const pixelsInPx = 2;

async function pictureOf(name: string, folder: string): Promise<Picture> {
  const file = join(folder, name);
  await run("pdftoppm", ["-r", String(96 * pixelsInPx), "-png", "-singlefile", `${file}.pdf`, file]);
  return reduced(PNG.sync.read(readFileSync(`${file}.png`)));
}

function pictureOfDrawing(drawing: Drawing): Picture {
  return reduced(pngByResvg(svg.write(drawing), pixelsInPx));
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Each pixel stands for a square of px, so that it does not matter how the edges of shapes are drawn. */
function reduced({ width, height, data }: Picture): Picture {
  const side = pixelsInPx * pxInPixel;
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)];
  const small = new Uint8Array(across * down * 4);
  for (let index = 0; index < small.length; index += 1) {
    const [channel, pixel] = [index % 4, Math.floor(index / 4)];
    const [left, top] = [(pixel % across) * side, Math.floor(pixel / across) * side];
    let sum = 0;
    for (let y = top; y < top + side; y += 1) {
      for (let x = left; x < left + side; x += 1) sum += data[(y * width + x) * 4 + channel] ?? 0;
    }
    small[index] = sum / side ** 2;
  }
  return { width: across, height: down, data: small };
}

/**
 * How much of two pictures is nowhere near its place in the other: what share
 * of the whole, and of the square where that is most. Lines a little thicker
 * and letters a little closer are near enough.
 */
function difference(a: Picture, b: Picture): { readonly whole: number; readonly worst: number } {
  // Programs round the size of a page in their own ways.
  expect(Math.abs(a.width - b.width) + Math.abs(a.height - b.height)).toBeLessThan(3);
  const squares = new Map<string, number>();
  for (const { x, y } of [...strangers(a, b), ...strangers(b, a)]) {
    const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
    squares.set(key, (squares.get(key) ?? 0) + 1);
  }
  const counts = [...squares.values()];
  const count = counts.reduce((sum, each) => sum + each, 0);
  return { whole: count / (a.width * a.height), worst: Math.max(0, ...counts) / cell ** 2 };
}

/** The pixels of a picture that are like none around the same place in another. */
function strangers(picture: Picture, other: Picture): readonly Point[] {
  const found: Point[] = [];
  for (let y = 1; y < Math.min(picture.height, other.height) - 1; y += 1) {
    for (let x = 1; x < Math.min(picture.width, other.width) - 1; x += 1) {
      const around = [0, -1, 1].some((down) =>
        [0, -1, 1].some((across) => contrast(picture, x, y, other, x + across, y + down) < clearly),
      );
      if (!around) found.push({ x, y });
    }
  }
  return found;
}

/** How different the colours of two pixels are. */
function contrast(a: Picture, x: number, y: number, b: Picture, otherX: number, otherY: number): number {
  const [first, second] = [(y * a.width + x) * 4, (otherY * b.width + otherX) * 4];
  return Math.max(
    ...[0, 1, 2].map((channel) => Math.abs((a.data[first + channel] ?? 0) - (b.data[second + channel] ?? 0))),
  );
}
