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
