import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { type Browser, chromium } from "playwright-core";
import { PNG } from "pngjs";
import { ttfFiles } from "../fonts/build.js";

// The programs that show pictures, all with one font, so that what differs is the programs.

const fontFolder = dirname(ttfFiles[0] ?? "");
const folder = join(dirname(fontFolder), "fontconfig");

/** Where a browser is; none: tests that need one are skipped. */
export const chromiumPath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
export const hasRsvg = spawnSync("rsvg-convert", ["--version"]).status === 0;
/** Whether the programs are there that read PDF; tests that need them are skipped without. */
export const hasPoppler = spawnSync("pdftocairo", ["-v"]).status === 0;

/** Programs that look for fonts by fontconfig find ours and no others. */
export function fontEnvironment(): Record<string, string> {
  const file = join(folder, "fonts.conf");
  mkdirSync(folder, { recursive: true });
  const alias = "<alias binding='same'><family>Arial</family><prefer><family>Arimo</family></prefer></alias>";
  const paths = `<dir>${fontFolder}</dir><cachedir>${join(folder, "cache")}</cachedir>`;
  const unhinted = "<match target='font'><edit name='hinting' mode='assign'><bool>false</bool></edit></match>";
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${paths}${alias}${unhinted}</fontconfig>`);
  return { PATH: process.env.PATH ?? "", HOME: folder, FONTCONFIG_FILE: file };
}

/** What resvg draws; `scale` pixels in a row stand for one px. */
export function pngByResvg(svg: string, scale = 1): PNG {
  const font = { loadSystemFonts: false, fontFiles: [...ttfFiles], defaultFontFamily: "Arimo" };
  const { width, height, pixels } = new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } }).render();
  return { width, height, data: pixels };
}

/** What librsvg draws. */
export function pngByRsvg(svg: string): PNG {
  const env = fontEnvironment();
  return PNG.sync.read(
    execFileSync("rsvg-convert", ["--format=png"], { input: svg, env, stdio: ["pipe", "pipe", "ignore"] }),
  );
}

/** What Poppler draws of the first page, 96 pixels an inch. */
export function pngByPoppler(pdf: Uint8Array): PNG {
  const args = ["-png", "-r", "96", "-singlefile", "-", "-"];
  return PNG.sync.read(execFileSync("pdftocairo", args, { input: pdf, maxBuffer: 2 ** 28 }));
}

/** What a PNG shows. */
export function pngOf(bytes: Uint8Array | undefined): PNG {
  if (!bytes) throw new Error("There is no PNG");
  return PNG.sync.read(Buffer.from(bytes));
}

/** A square of a picture. */
interface Square {
  /** From 0 to 1, of its pixels that are clearly another colour than in another picture. */
  readonly share: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The square of `side` px in which two pictures of one size differ most.
 *
 * A pixel counts with those around it, as what one program draws sharp,
 * another spreads over two pixels.
 */
export function worstSquare(a: PNG, b: PNG, side: number): Square {
  const counts = new Map<number, number>();
  const columns = Math.ceil(a.width / side);
  const neighbours = around(a.width);
  for (let y = 1; y < a.height - 1; y += 1) {
    for (let x = 1; x < a.width - 1; x += 1) {
      const offset = 4 * (y * a.width + x);
      if (!differsAt(a, b, offset) || !differ(a, b, offset, neighbours)) continue;
      const square = Math.floor(y / side) * columns + Math.floor(x / side);
      counts.set(square, (counts.get(square) ?? 0) + 1);
    }
  }
  const [square, count] = [...counts].reduce((worst, each) => (each[1] > worst[1] ? each : worst), [0, 0]);
  return { share: count / side ** 2, x: (square % columns) * side, y: Math.floor(square / columns) * side };
}

/** Where a pixel and its eight neighbours are, as seen from the pixel. */
function around(width: number): readonly number[] {
  return [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => 4 * (row * width + column)));
}

/** From 0 to 255, of a channel: what is clearly another colour. */
const clearly = 40;

/** Whether one pixel is clearly another colour: without a list or a function for each, as there are millions. */
function differsAt({ data: a }: PNG, { data: b }: PNG, offset: number): boolean {
  for (let channel = offset; channel < offset + 3; channel += 1) {
    if (Math.abs((a[channel] ?? 0) - (b[channel] ?? 0)) > clearly) return true;
  }
  return false;
}

/** Whether the mean of some pixels is clearly another colour. */
function differ(a: PNG, b: PNG, offset: number, places: readonly number[]): boolean {
  return [0, 1, 2].some((channel) => {
    let sum = 0;
    for (const place of places)
      sum += (a.data[offset + channel + place] ?? 0) - (b.data[offset + channel + place] ?? 0);
    return Math.abs(sum) > clearly * places.length;
  });
}

/** Chromium without the connections that it would like to make. */
export function launchChromium(): Promise<Browser> {
  const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
  const offline = [
    "--disable-background-networking",
    "--disable-component-update",
    "--enable-font-subpixel-positioning",
  ];
  if (chromiumPath === undefined) throw new Error("There is no Chromium");
  return chromium.launch({ executablePath: chromiumPath, args: [...quiet, ...offline], env: fontEnvironment() });
}

/** What a browser shows of a page with nothing but `svg`, to somebody who prefers such colours. */
export async function pngByChromium(
  browser: Browser,
  svg: string,
  colorScheme: "light" | "dark" = "light",
): Promise<PNG> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 }, colorScheme });
  await page.setContent(`<!doctype html><body style="margin:0;line-height:0">${svg}`);
  const png = await page.locator("svg").first().screenshot();
  await page.close();
  return PNG.sync.read(png);
}
