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
export const hasPoppler = spawnSync("pdftoppm", ["-v"]).status === 0;

/** Programs that look for fonts by fontconfig find ours and no others. */
function fontEnvironment(): Record<string, string> {
  const file = join(folder, "fonts.conf");
  mkdirSync(folder, { recursive: true });
  const alias = "<alias binding='same'><family>Arial</family><prefer><family>Arimo</family></prefer></alias>";
  const paths = `<dir>${fontFolder}</dir><cachedir>${join(folder, "cache")}</cachedir>`;
  const unhinted = "<match target='font'><edit name='hinting' mode='assign'><bool>false</bool></edit></match>";
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${paths}${alias}${unhinted}</fontconfig>`);
  return { PATH: process.env.PATH ?? "", HOME: folder, FONTCONFIG_FILE: file };
}

/** What resvg draws. */
export function pngByResvg(svg: string): PNG {
  const font = { loadSystemFonts: false, fontFiles: [...ttfFiles], defaultFontFamily: "Arimo" };
  const { width, height, pixels } = new Resvg(svg, { font }).render();
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

/**
 * The largest share of a square of `side` px in which two pictures differ clearly, and where.
 *
 * Each pixel counts with those around it: what one program draws sharp, another spreads over two pixels.
 */
export function worstSquare(a: PNG, b: PNG, side: number): { readonly share: number; readonly x: number; readonly y: number } {
  const counts = new Map<number, number>();
  const columns = Math.ceil(a.width / side);
  for (let y = 1; y < a.height - 1; y += 1) {
    for (let x = 1; x < a.width - 1; x += 1) {
      if (!differsAround(a, b, 4 * (y * a.width + x))) continue;
      const square = Math.floor(y / side) * columns + Math.floor(x / side);
      counts.set(square, (counts.get(square) ?? 0) + 1);
    }
  }
  const [square, count] = [...counts].reduce((worst, each) => (each[1] > worst[1] ? each : worst), [0, 0]);
  return { share: count / side ** 2, x: (square % columns) * side, y: Math.floor(square / columns) * side };
}

/** How much a channel differs, from 0 to 255, for a pixel to differ clearly. */
const clearly = 40;

function differsAround(a: PNG, b: PNG, offset: number): boolean {
  const row = 4 * a.width;
  for (let channel = offset; channel < offset + 3; channel += 1) {
    let sum = 0;
    for (const start of [channel - row, channel, channel + row]) {
      for (const place of [start - 4, start, start + 4]) sum += (a.data[place] ?? 0) - (b.data[place] ?? 0);
    }
    if (Math.abs(sum) > 9 * clearly) return true;
  }
  return false;
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

/** What a browser shows of a page with nothing but `svg`. */
export async function pngByChromium(browser: Browser, svg: string): Promise<PNG> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  await page.setContent(`<!doctype html><body style="margin:0;line-height:0">${svg}`);
  const png = await page.locator("svg").first().screenshot();
  await page.close();
  return PNG.sync.read(png);
}
