import type { Drawing } from "../../drawing/drawing.ts";
import type { Size } from "../../geometry.ts";
import type { Rasterizer } from "../../hosts/host.ts";
import type { PageSize, WriteOptions } from "../format.ts";
import { rasterizerFor } from "../rasterizer.ts";
import { slideLayout, slideMaster } from "./masters.ts";
import { type MediaFile, mediaOf, pngOf, svgOf } from "./media.ts";
import { notesMaster, notesOf, notesSlide } from "./notes.ts";
import { placementOn, slideSizeOf } from "./page.ts";
import { Parts } from "./parts.ts";
import { presentation } from "./presentation.ts";
import { appProperties, coreProperties } from "./properties.ts";
import { Relationships } from "./relationships.ts";
import { slideOf } from "./slide.ts";
import { theme } from "./theme.ts";

/** A file with a slide for each drawing. Nothing, and an error is reported, where its pictures cannot be made. */
export async function deckOf(drawings: readonly Drawing[], options: WriteOptions): Promise<Uint8Array | undefined> {
  const media = mediaOf(drawings);
  const rasterizer = media.size > 0 ? await rasterizerFor("PowerPoint", options) : noRasterizer;
  if (!rasterizer) return undefined;
  const { page } = options;
  const size = slideSizeOf(
    drawings.map((drawing) => drawing.size),
    page,
  );
  const parts = new Parts();
  addDeck(drawings, size, parts);
  for (const [index, drawing] of drawings.entries()) addSlide(drawing, index + 1, { size, page, media }, parts);
  for (const file of media.values()) await addPicture(file, rasterizer, parts);
  return parts.zipped();
}

const noRasterizer: Rasterizer = () => {
  throw new Error("There is a picture in a deck without pictures");
};

/** The parts that every deck has. */
function addDeck(drawings: readonly Drawing[], size: Size, parts: Parts): void {
  const [first] = drawings;
  if (!first) throw new Error("A deck has no slides");
  const file = new Relationships();
  file.to("officeDocument", "ppt/presentation.xml");
  file.toCoreProperties("docProps/core.xml");
  file.to("extended-properties", "docProps/app.xml");
  parts.addRelationships("", file);
  parts.add("docProps/core.xml", coreProperties(first));
  parts.add("docProps/app.xml", appProperties(drawings.length));
  const deck = new Relationships();
  const ids = {
    master: deck.to("slideMaster", "slideMasters/slideMaster1.xml"),
    notesMaster: deck.to("notesMaster", "notesMasters/notesMaster1.xml"),
    slides: drawings.map((_, index) => deck.to("slide", `slides/slide${index + 1}.xml`)),
  };
  deck.to("theme", "theme/theme1.xml");
  parts.add("ppt/presentation.xml", presentation(size, ids), deck);
  addMasters(size, parts);
}

function addMasters(size: Size, parts: Parts): void {
  const master = new Relationships();
  const layoutId = master.to("slideLayout", "../slideLayouts/slideLayout1.xml");
  master.to("theme", "../theme/theme1.xml");
  parts.add("ppt/slideMasters/slideMaster1.xml", slideMaster(size, layoutId), master);
  const layout = new Relationships();
  layout.to("slideMaster", "../slideMasters/slideMaster1.xml");
  parts.add("ppt/slideLayouts/slideLayout1.xml", slideLayout(size), layout);
  const notes = new Relationships();
  notes.to("theme", "../theme/theme2.xml");
  parts.add("ppt/notesMasters/notesMaster1.xml", notesMaster(size), notes);
  // Each master needs a theme that is its own.
  parts.add("ppt/theme/theme1.xml", theme());
  parts.add("ppt/theme/theme2.xml", theme());
}

interface Deck {
  readonly size: Size;
  readonly page: PageSize;
  readonly media: ReadonlyMap<string, MediaFile>;
}

/** A slide and the page with its notes. */
function addSlide(drawing: Drawing, number: number, { size, page, media }: Deck, parts: Parts): void {
  const relationships = new Relationships();
  relationships.to("slideLayout", "../slideLayouts/slideLayout1.xml");
  const lines = notesOf(drawing);
  if (lines.length > 0) relationships.to("notesSlide", `../notesSlides/notesSlide${number}.xml`);
  const placement = placementOn(size, drawing.size, page);
  const slide = slideOf(drawing, { placement, media, relationships });
  parts.add(`ppt/slides/slide${number}.xml`, slide, relationships);
  if (lines.length > 0) addNotes(lines, number, parts);
}

function addNotes(lines: readonly string[], number: number, parts: Parts): void {
  const relationships = new Relationships();
  relationships.to("notesMaster", "../notesMasters/notesMaster1.xml");
  relationships.to("slide", `../slides/slide${number}.xml`);
  parts.add(`ppt/notesSlides/notesSlide${number}.xml`, notesSlide(lines), relationships);
}

async function addPicture(file: MediaFile, rasterize: Rasterizer, parts: Parts): Promise<void> {
  parts.addBytes(`ppt/media/${file.name}.png`, await pngOf(file, rasterize));
  parts.addText(`ppt/media/${file.name}.svg`, svgOf(file));
}
