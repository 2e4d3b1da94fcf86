import type {
  BoxLook,
  EdgeFigure,
  GroupFigure,
  HubBadgeFigure,
  IconFigure,
  MarkFigure,
  NodeFigure,
  OverlayFigure,
  PlateFigure,
  TextFigure,
  TitleFigure,
} from "../../drawing/drawing.ts";
import { center, isSame, type Rect } from "../../geometry.ts";
import { linkTarget } from "../svg/link.ts";
import { type Docks, labelBoxOf, marksBoxOf } from "./docks.ts";
import type { BoxShape, ConnectorShape, GroupShape, Link, Shape, Site } from "./shape.ts";
import { textOf, textOfLetters } from "./text.ts";
import type { TrunkOf } from "./trunks.ts";
import { uriOf } from "./uri.ts";

export const noLook: BoxLook = { width: 0, dash: [], radius: 0 };

/** The title of the picture, which is that of the slide, or the line below it. */
export function titleShape({ id, label }: TitleFigure): Shape {
  return { ...textShape(label, id), isTitle: id === "title" };
}

/** A group with its header and all that is in it. */
export function groupShape(figure: GroupFigure, docks: Docks, content: readonly Shape[]): GroupShape {
  const { id, bounds, look, icon, label, tooltip } = figure;
  const link = linkOf(figure);
  const name = `box ${id}`;
  const box: BoxShape = { type: "box", name, bounds, look, sites: docks.sitesOf(name) ?? [], link };
  const own = [
    box,
    ...(icon ? iconShapes(icon, { id, description: label?.block.text, link }) : []),
    ...(label ? [...textShapes(label, `label ${id}`, link), ...markShapes(label.marks, id)] : []),
  ];
  return {
    type: "group",
    name: `group ${id}`,
    description: spoken(tooltip),
    children: [...asSeen(own, figure), ...content],
  };
}

/** A node: its icon, its label with its marks, and the badges on it. */
export function nodeShape(figure: NodeFigure, docks: Docks, badges: readonly Shape[]): GroupShape {
  const { id, icon, label, tooltip } = figure;
  const link = linkOf(figure);
  const own = [
    ...iconShapes(icon, { id, description: label?.block.text ?? id, link, sites: docks.sitesOf(`icon ${id}`) }),
    ...(label?.plates ?? []).map((plate) => plateShape(plate, id)),
    ...captionShapes(figure, docks, link),
  ];
  return {
    type: "group",
    name: `node ${id}`,
    description: spoken(tooltip),
    children: [...asSeen(own, figure), ...badges],
  };
}

/** The label of a node, and its marks on a box that is not seen, which connectors hold to. */
function captionShapes(figure: NodeFigure, docks: Docks, link: Link | undefined): readonly Shape[] {
  const { id, label } = figure;
  const [text, marks] = [labelBoxOf(figure), marksBoxOf(figure)];
  const name = `label ${id}`;
  return [
    ...(label && text ? [{ ...textShape(label, name, link), bounds: text, sites: docks.sitesOf(name) ?? [] }] : []),
    ...(marks ? [footShape(marks, `marks ${id}`, docks)] : []),
    ...markShapes(label?.marks, id),
  ];
}

function footShape(bounds: Rect, name: string, docks: Docks): Shape {
  return { type: "box", name, bounds, look: noLook, sites: docks.sitesOf(name) ?? [] };
}

/** The line of an edge and the dots where others part from it. */
export function edgeShapes(figure: EdgeFigure, docks: Docks, trunkOf: TrunkOf): readonly Shape[] {
  const { id, look, hops, junctions, tooltip } = figure;
  // An arch of dots is none.
  const arches = look.dash.length > 0 ? hops : [];
  const radius = 1.5 + look.width;
  const dot = { ...noLook, fill: look.stroke, radius };
  const line: Shape = {
    type: "connector",
    name: `edge ${id}`,
    description: spoken(tooltip),
    link: linkOf(figure),
    ...courseOf(figure, docks, trunkOf),
    look,
  };
  const dots = junctions.map(({ x, y }): Shape => {
    const bounds = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    return { type: "box", name: `junction ${id}`, bounds, look: dot, sites: [] };
  });
  return asSeen(
    [line, ...arches.map((hop): Shape => ({ type: "arch", name: `hop ${id}`, hop, look })), ...dots],
    figure,
  );
}

type Course = Pick<ConnectorShape, "points" | "hops" | "heads" | "from" | "to" | "fitsDashes">;

/** The way of a connector: from where it runs together with others, so that the dashes of all cover one another. */
function courseOf(figure: EdgeFigure, docks: Docks, trunkOf: TrunkOf): Course {
  const trunk = trunkOf(figure);
  const { points, heads, from, to } = docks.of(figure);
  const { hops } = figure;
  const fitsDashes = trunk === undefined;
  if (trunk !== "end" || figure.look.dash.length === 0) return { points, hops, heads, from, to, fitsDashes };
  return {
    points: points.toReversed(),
    hops: hops.map((hop) => ({ ...hop, start: hop.end, end: hop.start })).toReversed(),
    heads: { start: heads.end, end: heads.start },
    from: to,
    to: from,
    fitsDashes,
  };
}

/** What is written on an edge. */
export function labelShapes(figure: EdgeFigure): readonly Shape[] {
  const { id, label, number } = figure;
  const link = linkOf(figure);
  const letter = number ? iconShapes(number.dot, { id, description: number.text, link }) : [];
  const marks = markShapes(number ? number.marks : label?.marks, id);
  return [...(label ? platedShapes(label, id, figure, link) : []), ...asSeen([...letter, ...marks], figure)];
}

/** A text on its plates, which hide the line also where both stand back. */
function platedShapes(label: TextFigure, id: string, figure: Dimmable, link?: Link): readonly Shape[] {
  const { plates = [], bounds } = label;
  const [plate, ...others] = plates;
  const texts = textShapes(label, `label ${id}`, link);
  // One plate around a text in its middle is the box of the text itself.
  if (
    plate &&
    others.length === 0 &&
    label.align === "center" &&
    !figure.dimmed &&
    isSame(center(plate), center(bounds))
  ) {
    return texts.map((text) => ({ ...text, bounds: rectOf(plate), look: { ...noLook, fill: plate.fill } }));
  }
  return [...plates.map((each) => plateShape(each, id)), ...asSeen(texts, figure)];
}

/** The mark of a hub. */
export function badgeShape(figure: HubBadgeFigure): GroupShape {
  const { id, mark, tooltip } = figure;
  const description = spoken(tooltip);
  const children = asSeen(iconShapes(mark, { id, description, link: linkOf(figure) }), figure);
  return { type: "group", name: `badge ${id}`, description, children };
}

/** The outlines of an overlay. They may stand above what they enclose, and so are never filled. */
export function overlayShape(figure: OverlayFigure): GroupShape {
  const { id, look, outlines, tooltip } = figure;
  const { fill: _, ...line } = look;
  const children = outlines.flatMap(({ bounds, label }): readonly Shape[] => [
    ...asSeen([{ type: "box", name: `outline ${id}`, bounds, look: line, sites: [] }], figure),
    ...(label ? platedShapes(label, `of outline ${id}`, figure) : []),
    ...asSeen(markShapes(label?.marks, `outline ${id}`), figure),
  ]);
  return { type: "group", name: `overlay ${id}`, description: spoken(tooltip), children };
}

interface IconContext {
  readonly id: string;
  readonly description: string | undefined;
  readonly link?: Link | undefined;
  /** Where connectors hold to it besides the middles of its sides; none: none holds to it. */
  readonly sites?: readonly Site[] | undefined;
}

/** A tile with what is on it. The shape called `icon` is the one that connectors hold to. */
export function iconShapes(icon: IconFigure, { id, description, link, sites }: IconContext): readonly Shape[] {
  const { frame, picture, letters, badge } = icon;
  const name = `icon ${id}`;
  const isGlued = sites !== undefined && picture !== undefined && (sites.length > 0 || !isSameRect(picture, icon));
  const needsBox = frame || letters || isGlued;
  const shapes: Shape[] = [];
  if (needsBox) {
    const text = letters && textOfLetters(letters);
    const told = picture ? undefined : description;
    const [bounds, look] = [rectOf(icon), frame ?? noLook];
    shapes.push({ type: "box", name, bounds, look, sites: sites ?? [], text, link, description: told });
  }
  if (picture) {
    const bounds = rectOf(picture);
    shapes.push({
      type: "picture",
      name: needsBox ? `picture ${id}` : name,
      bounds,
      icon: picture.icon,
      link,
      description,
    });
  }
  if (badge) {
    const { look, letters: text } = badge;
    shapes.push({
      type: "box",
      name: `corner ${id}`,
      bounds: rectOf(badge),
      look,
      sites: [],
      text: textOfLetters(text),
    });
  }
  return shapes;
}

function textShape(label: TextFigure, name: string, link?: Link): BoxShape {
  return { type: "box", name, bounds: label.bounds, look: noLook, sites: [], text: textOf(label), link };
}

/** A text, unless it has no lines. */
export function textShapes(label: TextFigure, name: string, link?: Link): readonly BoxShape[] {
  return label.block.lines.length > 0 ? [textShape(label, name, link)] : [];
}

function markShapes(marks: readonly MarkFigure[] = [], id: string): readonly Shape[] {
  return marks.map((mark) => markShape(mark, `mark ${mark.id} of ${id}`));
}

/** A few letters in a small box. */
export function markShape({ look, letters, tooltip, ...mark }: MarkFigure, name: string): Shape {
  const text = textOfLetters(letters);
  return { type: "box", name, bounds: rectOf(mark), look, sites: [], text, description: spoken(tooltip) };
}

/** What may stand back behind the others. */
interface Dimmable {
  readonly dimmed?: boolean;
}

/** The shapes of a figure, which may stand back. */
function asSeen<Some extends Shape>(shapes: readonly Some[], { dimmed }: Dimmable): readonly Some[] {
  return dimmed ? shapes.map((shape) => ({ ...shape, dimmed })) : shapes;
}

function plateShape({ fill, ...bounds }: PlateFigure, id: string): Shape {
  return { type: "box", name: `plate ${id}`, bounds, look: { ...noLook, fill }, sites: [] };
}

export function linkOf({ link, tooltip }: { readonly link?: string; readonly tooltip?: string }): Link | undefined {
  const target = uriOf(linkTarget(link) ?? "");
  return target === "" ? undefined : { target, tooltip: spoken(tooltip) };
}

/** The lines of a tooltip as one. */
function spoken(tooltip: string | undefined): string | undefined {
  return tooltip?.replaceAll("\n", "; ");
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}

function isSameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
