import type { Drawing } from "../../drawing/drawing.ts";
import type { Size } from "../../geometry.ts";
import { linesOfPanel } from "../panel-lines.ts";
import { type Element, element } from "./element.ts";
import { colorMap, masterColors, transform } from "./masters.ts";
import { namespaces } from "./namespaces.ts";
import { background, placeholder, plainParagraph, textStyle, tree } from "./tree.ts";

/** Of pages with notes, px. */
export const notesSize: Size = { width: 720, height: 960 };

/** What pages with notes have in common: the slide above, the text below. */
export function notesMaster(slide: Size): Element {
  const scale = Math.min(576 / slide.width, 384 / slide.height);
  const [width, height] = [slide.width * scale, slide.height * scale];
  const picture = transform({ x: (notesSize.width - width) / 2, y: 72, width, height });
  const text = transform({ x: 72, y: 480, width: 576, height: 420 });
  return element(
    "p:notesMaster",
    namespaces,
    element(
      "p:cSld",
      {},
      background("bg1"),
      tree([
        placeholder({ id: 2, name: "slide", type: "sldImg", index: 2, place: picture }),
        placeholder({
          ...{ id: 3, name: "notes", type: "body", index: 3 },
          place: text,
          paragraphs: [plainParagraph("Notes")],
        }),
      ]),
    ),
    colorMap(),
    textStyle("p:notesStyle", 1200),
  );
}

/** The page with the notes of a slide. */
export function notesSlide(lines: readonly string[]): Element {
  const paragraphs = lines.map(plainParagraph);
  return element(
    "p:notes",
    namespaces,
    element(
      "p:cSld",
      {},
      tree([
        placeholder({ id: 2, name: "slide", type: "sldImg" }),
        placeholder({ id: 3, name: "notes", type: "body", index: 1, paragraphs }),
      ]),
    ),
    masterColors(),
  );
}

/** What there is to say about a drawing, line by line: what it is about, and what its panels say, each after an empty line. */
export function notesOf({ description, figures }: Drawing): readonly string[] {
  const panels = figures.flatMap((figure) => (figure.type === "panel" ? [linesOfPanel(figure)] : []));
  const sections = [description?.split("\n") ?? [], ...panels].filter((lines) => lines.length > 0);
  return sections.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
