import type { Drawing, Figure, IconFigure, PictureFigure } from "../../drawing/drawing.ts";
import type { Rasterizer } from "../../hosts/host.ts";
import type { Icon } from "../../icons/icon.ts";
import { XmlText } from "../../xml/xml-text.ts";

/** The two files of a picture: as it is, and as pixels for programs that show no other. */
export interface MediaFile {
  /** Without a folder or an extension. */
  readonly name: string;
  readonly icon: Icon;
  /** How wide it is where it is largest, px. */
  readonly width: number;
}

/** Pixels in a row for a px: sharp when a slide is shown on a large screen, and still small. */
const pixelsInPx = 2;

/** The files of all pictures, by the bodies of their icons: each picture is kept once, however often it is shown. */
export function mediaOf(drawings: readonly Drawing[]): ReadonlyMap<string, MediaFile> {
  const files = new Map<string, MediaFile>();
  for (const { icon, width } of drawings.flatMap(({ figures }) => figures.flatMap(picturesIn))) {
    const known = files.get(icon.body);
    const name = known?.name ?? `icon${files.size + 1}`;
    files.set(icon.body, { name, icon, width: Math.max(width, known?.width ?? 0) });
  }
  return files;
}

function picturesIn(figure: Figure): readonly PictureFigure[] {
  return iconsIn(figure).flatMap(({ picture }) => picture ?? []);
}

function iconsIn(figure: Figure): readonly IconFigure[] {
  const { type } = figure;
  if (type === "node") return [figure.icon];
  if (type === "group") return figure.icon ? [figure.icon] : [];
  if (type === "badge") return [figure.mark];
  if (type === "panel") return figure.rows.flatMap(({ sample }) => (sample?.type === "icon" ? sample.icon : []));
  return [];
}

/** A picture as a file of its own. */
export function svgOf({ icon, width }: MediaFile): string {
  const { size, body } = icon;
  const svg = new XmlText("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height: (width * size.height) / size.width,
    viewBox: `0 0 ${size.width} ${size.height}`,
  });
  svg.inline(body);
  return svg.toString();
}

export async function pngOf(file: MediaFile, rasterize: Rasterizer): Promise<Uint8Array> {
  return rasterize(svgOf(file), pixelsInPx);
}
