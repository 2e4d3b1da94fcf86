import type { Point, Rect } from "../geometry.ts";
import type { XmlElement, XmlFault } from "../xml/read-xml.ts";
import { type Cell, cellsOf, styleValue } from "./cells.ts";
import type { Added, DrawnBox, DrawnLine, DrawnPage, DrawnText, LineEnd } from "./drawn-page.ts";
import { type Nesting, nestingOf } from "./nesting.ts";

/** px; no drawing reaches further. */
const farthest = 1_000_000;

/** What the cells of a page say about an architecture. */
export function readPage(root: XmlElement): DrawnPage | XmlFault {
  const cells = cellsOf(root);
  if ("fault" in cells) return cells;
  const nesting = nestingOf(cells);
  if ("fault" in nesting) return nesting;
  const originals = originalsOf(cells);
  const ours = [...originals.values()];
  const boxes = ours.filter(isBox).flatMap((cell) => boxOf(cell, nesting) ?? []);
  const lines = ours.filter(({ kind }) => kind === "edge").flatMap((cell) => lineOf(cell, nesting) ?? []);
  const places = [...boxes.flatMap(({ bounds }) => cornersOf(bounds)), ...lines.flatMap(({ waypoints }) => waypoints)];
  if (!places.every(isPlace)) return { fault: "something in it stands at no place that there is" };
  const [title, subtitle] = ["title", "subtitle"].map((id) => {
    const cell = originals.get(`title ${id}`);
    return cell && labelOf(cell);
  });
  const view = cells.get("0")?.attributes.get("stratogram-view");
  return {
    ...(view !== undefined && { view }),
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    boxes: byId(boxes),
    lines: byId(lines),
    added: [...cells.values()]
      .filter((cell) => isAdded(cell, originals, nesting))
      .map((cell) => addedOf(cell, nesting)),
  };
}

/** What each cell that was drawn begins its id with; before that, which part of another it is. */
const drawnId = /^([a-z\d]+-)*(node|group|edge|badge|overlay|panel|title)-/;

/** The id of the node or group, the edge or the title that a cell stands for. */
function idOf({ attributes }: Cell): string | undefined {
  return attributes.get("stratogram-id");
}

/** What a cell stands for, and its id. */
function nameOf(cell: Cell): string {
  return `${cell.attributes.get("stratogram-kind")} ${idOf(cell)}`;
}

/** Whether a cell stands for a node or a group. */
function isBox({ kind, attributes }: Cell): boolean {
  return kind === "vertex" && ["node", "group"].includes(attributes.get("stratogram-kind") ?? "");
}

/** The cells that stand for something, by what it is. Copies take the id along, but not that of the cell. */
function originalsOf(cells: ReadonlyMap<string, Cell>): ReadonlyMap<string, Cell> {
  const originals = new Map<string, Cell>();
  for (const cell of cells.values()) {
    const name = nameOf(cell);
    if (idOf(cell) !== undefined && (!originals.has(name) || drawnId.test(cell.id))) originals.set(name, cell);
  }
  return originals;
}

function boxOf(cell: Cell, nesting: Nesting): DrawnBox | undefined {
  const [x, y, width, height, ...others] = numbersOf(cell.attributes.get("stratogram-at"));
  const id = idOf(cell);
  if (id === undefined || x === undefined || y === undefined) return undefined;
  if (width === undefined || height === undefined || others.length > 0) return undefined;
  const parent = nesting.groupAround(cell);
  const label = labelOf(cell);
  const caption = nesting.cell(`caption-${cell.id}`)?.label;
  const bounds = nesting.boundsOf(cell);
  return {
    id,
    drawn: { x, y, width, height },
    // What is folded shows how large it is then.
    bounds: cell.isFolded ? { ...bounds, width, height } : bounds,
    ...(parent !== undefined && { parent }),
    ...(label && { label }),
    ...(caption !== undefined && { caption }),
  };
}

function lineOf(cell: Cell, nesting: Nesting): DrawnLine | undefined {
  const id = idOf(cell);
  const numbers = numbersOf(cell.attributes.get("stratogram-at"));
  // What a badge stands for is a line that nobody sees.
  if (id === undefined || numbers.length < 4) return undefined;
  const origin = nesting.originAround(cell);
  const [from, to] = [endOf(cell, "exit", nesting), endOf(cell, "entry", nesting)];
  const parent = nesting.groupAround(cell);
  const label = labelOf(cell);
  return {
    id,
    drawn: pairsOf(numbers),
    waypoints: cell.points.map(({ x, y }) => ({ x: origin.x + x, y: origin.y + y })),
    ...(from && { from }),
    ...(to && { to }),
    ...(parent !== undefined && { parent }),
    ...(label && { label }),
  };
}

/** Where a line is tied to a box: where its style says, or else in the middle. */
function endOf({ source, target, style }: Cell, end: "exit" | "entry", nesting: Nesting): LineEnd | undefined {
  const cell = nesting.cell(end === "exit" ? source : target);
  const id = cell && isBox(cell) ? idOf(cell) : undefined;
  if (!cell || id === undefined) return undefined;
  const [alongX, alongY] = ["X", "Y"].map((axis) => shareOf(styleValue(style, `${end}${axis}`)));
  const { x, y, width, height } = nesting.boundsOf(cell);
  return { id, x: x + (alongX ?? 0.5) * width, y: y + (alongY ?? 0.5) * height };
}

/** Where it is tied may lie beside a box: below its label, for one. */
const farthestShare = 100;

function shareOf(text: string | undefined): number | undefined {
  const share = Number(text);
  return text !== undefined && text !== "" && Math.abs(share) <= farthestShare ? share : undefined;
}

function labelOf({ attributes, label }: Cell): DrawnText | undefined {
  const drawn = attributes.get("stratogram-label");
  return drawn === undefined ? undefined : { drawn, text: label };
}

/** Whether somebody made a cell, and not what it is in as well. */
function isAdded(cell: Cell, originals: ReadonlyMap<string, Cell>, nesting: Nesting): boolean {
  if (!isOwn(cell, originals)) return false;
  const parent = nesting.cell(cell.parent);
  return !parent || !isOwn(parent, originals);
}

function isOwn(cell: Cell, originals: ReadonlyMap<string, Cell>): boolean {
  // What is selected and grouped in draw.io lies in a box that nobody sees.
  if (cell.kind === "other" || `;${cell.style};`.includes(";group;")) return false;
  return !drawnId.test(cell.id) && originals.get(nameOf(cell)) !== cell;
}

function addedOf(cell: Cell, nesting: Nesting): Added {
  const parent = nesting.groupAround(cell);
  const [from, to] = [cell.source, cell.target].map((id) => {
    const end = nesting.cell(id);
    return end && idOf(end);
  });
  return {
    kind: cell.kind === "edge" ? "line" : "box",
    text: cell.label,
    ...(parent !== undefined && { parent }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** `12 40.5 64 64` */
function numbersOf(text = ""): readonly number[] {
  const numbers = text.split(" ").map(Number);
  return text !== "" && numbers.every((number) => Math.abs(number) <= farthest) ? numbers : [];
}

function pairsOf(numbers: readonly number[]): readonly Point[] {
  return numbers.flatMap((x, index) => (index % 2 === 0 ? { x, y: numbers[index + 1] ?? 0 } : []));
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function cornersOf({ x, y, width, height }: Rect): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
}

function isPlace({ x, y }: Point): boolean {
  return Math.abs(x) <= farthest && Math.abs(y) <= farthest;
}
