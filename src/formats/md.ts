import type { Drawing } from "../drawing/drawing.ts";
import type { Format, WriteOptions } from "./format.ts";

/** A page around a picture, for a blog or a README. */
export const md = {
  name: "md",
  extension: "md",
  summary: "A page in Markdown around the SVG beside it, for a blog or a README.",
  keeps: "all that is said, as headings, lists and tables; links",
  write: (drawing, options) => writePage([drawing], options),
  bind: writePage,
} satisfies Format;

async function writePage(drawings: readonly Drawing[], { source, pictures }: WriteOptions): Promise<string> {
  // Loaded here, so that whoever writes other formats never waits for it.
  const { pageOf } = await import("./md/page.ts");
  return pageOf(drawings, (drawing, index) => pictures?.[index] ?? pictureBeside(source.name, drawing));
}

/** The picture as `render` calls it: `shop.svg`, `shop.cost.svg` for another view than the default. */
function pictureBeside(source: string, { view }: Drawing): string {
  const file = source.split(/[/\\]/).at(-1) ?? "";
  const name = file.replace(/(?<=.)\.\w+$/, "").replace(/^<(.*)>$/, "$1");
  return `${name || "architecture"}${view === "default" ? "" : `.${view}`}.svg`;
}
