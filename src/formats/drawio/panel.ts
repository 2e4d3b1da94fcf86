import type { PanelFigure, PanelRowFigure, SampleFigure, TextFigure } from "../../drawing/drawing.ts";
import type { Rect } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf } from "./attributes.ts";
import { type Place, partId, type Vertex, writeLooseLine, writeVertex } from "./cell.ts";
import { partsIn, signLookOf } from "./icon.ts";
import { lineStyle } from "./line-style.ts";
import { markLookOf } from "./mark.ts";
import { boxStyle, type Style } from "./style.ts";
import { freeText, labelInside, paragraphsOf } from "./text.ts";

/** What a panel is to draw.io: a container that nothing else is dropped into. */
const container: Style = { container: 1, collapsible: 0, expand: 0, recursiveResize: 0, dropTarget: 0, connectable: 0 };

/** A list: a container with its heading as its label, and a cell for everything that stands in it. */
export function writePanel(figure: PanelFigure, parent: Place, root: XmlText): void {
  const { bounds, look, heading, rows } = figure;
  const { label } = heading ? paragraphsOf(heading) : {};
  const inside = { id: fileIdOf(figure), x: bounds.x, y: bounds.y };
  const place = heading && label ? labelInside(label, bounds, heading) : {};
  const style = { ...boxStyle(look), ...container, html: 0, ...place };
  writeVertex({ id: inside.id, parent, bounds: rectOf(bounds), label: label?.lines ?? [], style }, root);
  for (const [index, row] of rows.entries()) writeRow(row, partId(`row-${index + 1}`, inside.id), inside, root);
}

/** `id` is what the ids of its cells end with. */
function writeRow({ sample, label, amount, link }: PanelRowFigure, id: string, panel: Place, root: XmlText): void {
  if (sample) writeSample(sample, partId("sample", id), panel, root);
  const attributes = link === undefined ? undefined : attributesOf({ facts: [], link });
  for (const cell of [...textsIn(label, "text", id, panel), ...(amount ? textsIn(amount, "amount", id, panel) : [])]) {
    writeVertex({ ...cell, ...(attributes && { attributes }) }, root);
  }
}

/** A text, and its caption as a text of its own. */
function textsIn(text: TextFigure, name: string, row: string, panel: Place): readonly Vertex[] {
  const { label, caption } = paragraphsOf(text);
  return [
    ...(label ? [freeText(label, text, partId(name, row), panel)] : []),
    ...(caption ? [freeText(caption, text, partId(`${name}-caption`, row), panel)] : []),
  ];
}

/** What a row explains: a mark, a line, a box or a small picture. */
function writeSample(sample: SampleFigure, id: string, parent: Place, root: XmlText): void {
  const { type } = sample;
  if (type === "mark") writeVertex({ id, parent, bounds: rectOf(sample.mark), ...markLookOf(sample.mark) }, root);
  else if (type === "box")
    writeVertex({ id, parent, bounds: rectOf(sample.bounds), style: boxStyle(sample.look) }, root);
  else if (type === "line") {
    const [start, end] = [sample.points[0], sample.points.at(-1)];
    const style = { ...lineStyle({ arrow: "end", look: sample.look }), edgeStyle: undefined };
    if (start && end) writeLooseLine({ id, parent, start, end, style }, root);
  } else {
    const { parts, ...look } = signLookOf(sample.icon);
    writeVertex({ id, parent, bounds: rectOf(sample.icon), ...look }, root);
    const { x, y } = sample.icon;
    for (const part of partsIn({ id, x, y }, parts)) writeVertex(part, root);
  }
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}
