import type { FontFile } from "../browser.ts";

const names = ["arimo-regular.ttf", "arimo-bold.ttf"];

/** The faces that pictures are measured with, from their own files. */
export function loadFonts(): Promise<readonly FontFile[]> {
  return Promise.all(names.map(loadFont));
}

async function loadFont(name: string): Promise<FontFile> {
  const answer = await fetch(new URL(`../fonts/${name}`, import.meta.url));
  if (!answer.ok) throw new Error(`the font ${name} cannot be loaded`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
