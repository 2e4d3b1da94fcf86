import type { Calls, Outcome } from "./calls.ts";
import { noPicture, outcomeOf } from "./outcome.ts";
import { pixelsOf } from "./pixels.ts";

/** Formats that hold pixels, which are made by pages alone. */
const pixelFormats: ReadonlySet<string> = new Set(["png", "pptx"]);

/** Writes the picture drawn last in any format, by a worker as far as one can. */
export async function written(format: string, worker: Pick<Calls, "write" | "drawing">): Promise<Outcome> {
  if (!pixelFormats.has(format)) return worker.write(format);
  const drawing = await worker.drawing();
  if (!drawing) return noPicture;
  // What has a light and a dark side would be as dark as this page.
  const { dark: _, ...light } = drawing;
  const { browserHost, write } = await import("../browser.ts");
  return outcomeOf(await write(light, { format, scale: 2, host: browserHost({ rasterizer: pixelsOf }) }));
}
