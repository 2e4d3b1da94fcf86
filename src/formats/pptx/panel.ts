import type { PanelFigure, PanelRowFigure, SampleFigure } from "../../drawing/drawing.ts";
import { withOverhang } from "./docks.ts";
import { iconShapes, linkOf, markShape, noLook, textShapes } from "./figures.ts";
import type { GroupShape, Shape } from "./shape.ts";

/** A list: its ground, its heading, and its rows, of which each is moved as one. */
export function panelShape({ id, bounds, look, heading, rows }: PanelFigure): GroupShape {
  return {
    type: "group",
    name: `panel ${id}`,
    description: heading?.block.text,
    children: [
      { type: "box", name: `ground ${id}`, bounds, look, sites: [] },
      ...(heading ? textShapes(heading, `heading ${id}`) : []),
      ...rows.map((row) => rowShape(row, id)),
    ],
  };
}

function rowShape(row: PanelRowFigure, panel: string): GroupShape {
  const { sample, label, amount } = row;
  const name = `${panel} ${row.id}`;
  const children = [
    ...(sample ? sampleShapes(sample, name, label.block.text) : []),
    ...textShapes(label, `text ${name}`, linkOf(row)),
    ...(amount ? textShapes(amount, `amount ${name}`) : []),
  ];
  return { type: "group", name: `row ${name}`, children };
}

/** What a row explains: a mark, a line, a box or a small picture. */
function sampleShapes(sample: SampleFigure, row: string, description: string): readonly Shape[] {
  const { type } = sample;
  const name = `sample ${row}`;
  if (type === "mark") return [markShape(sample.mark, name)];
  if (type === "icon") return iconShapes(sample.icon, { id: `of ${row}`, description });
  if (type === "box")
    return [{ type, name, bounds: sample.bounds, look: { ...noLook, ...sample.look }, sites: [], description }];
  const heads = { start: false, end: true };
  const points = withOverhang(sample, heads);
  return [{ type: "connector", name, points, hops: [], look: sample.look, fitsDashes: true, heads, description }];
}
