import type {
  BadgedEdge,
  Drawing,
  EdgeFigure,
  Figure,
  HubBadgeFigure,
  MarkFigure,
  OverlayFigure,
  PanelFigure,
  PanelRowFigure,
  SampleFigure,
  StandInFigure,
  TextFigure,
} from "../../src/drawing/drawing.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { light } from "../../src/themes/light.ts";

/** A drawing with every text that an author can write replaced by `text`, and every id made to end in `suffix`. */
export function saying({ figures, ...drawing }: Drawing, text: string, suffix = text): Drawing {
  const texts = { title: text, description: text, view: text };
  return { ...drawing, ...texts, figures: figures.map((each) => figureSaying(each, text, suffix)) };
}

/** A figure with every text that an author can write replaced by `text`, and every id made to end in `suffix`. */
export function figureSaying(figure: Figure, text: string, suffix: string): Figure {
  const { type } = figure;
  if (type === "title") return { ...figure, label: textWith(figure.label, text) };
  if (type === "panel") return panelWith(figure, text, suffix);
  if (type === "overlay") return overlayWith(figure, text, suffix);
  if (type === "badge") return badgeWith(figure, text, suffix);
  const { label, id } = figure;
  const named = { id: id + suffix, ...toldOf(text), ...(label && { label: textWith(label, text) }) };
  if (type === "edge") return { ...figure, ...named, ...endsWith(figure, suffix), text, ...letterWith(figure, text) };
  return { ...figure, ...named, ...(figure.parent !== undefined && { parent: figure.parent + suffix }) };
}

function toldOf(text: string) {
  return { tooltip: text, link: text, facts: [{ key: `x-${text}`, name: text, text }] };
}

function endsWith({ from, to }: Pick<EdgeFigure, "from" | "to">, suffix: string) {
  return { from: from + suffix, to: to + suffix };
}

function letterWith({ number }: EdgeFigure, text: string): { readonly number?: StandInFigure } {
  if (!number) return {};
  const { marks } = number;
  return { number: { ...number, text, ...(marks && { marks: marks.map((mark) => markWith(mark, text)) }) } };
}

function badgeWith(figure: HubBadgeFigure, text: string, suffix: string): HubBadgeFigure {
  const { id, parent, hub, edges } = figure;
  return {
    ...figure,
    ...{ id: id + suffix, parent: parent + suffix, hub: hub + suffix, tooltip: text, link: text },
    edges: edges.map(
      (edge): BadgedEdge => ({ ...edge, ...toldOf(text), ...endsWith(edge, suffix), text, id: edge.id + suffix }),
    ),
  };
}

function overlayWith(figure: OverlayFigure, text: string, suffix: string): OverlayFigure {
  const { id, members, outlines } = figure;
  return {
    ...figure,
    id: id + suffix,
    members: members.map((member) => member + suffix),
    outlines: outlines.map(({ bounds, label }) => ({ bounds, ...(label && { label: textWith(label, text) }) })),
    tooltip: text,
  };
}

function panelWith({ id, heading, rows, ...figure }: PanelFigure, text: string, suffix: string): PanelFigure {
  return {
    ...figure,
    id: id + suffix,
    ...(heading && { heading: textWith(heading, text) }),
    rows: rows.map((row) => ({ ...rowWith(row, text), id: row.id + suffix })),
  };
}

function rowWith({ sample, label, amount, ...row }: PanelRowFigure, text: string): PanelRowFigure {
  return {
    ...row,
    ...(sample && { sample: sampleWith(sample, text) }),
    label: textWith(label, text),
    ...(amount && { amount: textWith(amount, text) }),
    link: text,
  };
}

function sampleWith(sample: SampleFigure, text: string): SampleFigure {
  return sample.type === "mark" ? { type: "mark", mark: markWith(sample.mark, text) } : sample;
}

function textWith(figure: TextFigure, text: string): TextFigure {
  const block = blockOf(text, { font: light.fonts.node, maxWidth: 120 });
  return { ...figure, block, ...(figure.marks && { marks: figure.marks.map((mark) => markWith(mark, text)) }) };
}

function markWith(mark: MarkFigure, text: string): MarkFigure {
  return { ...mark, id: mark.id + text, letters: { ...mark.letters, text }, tooltip: text };
}
