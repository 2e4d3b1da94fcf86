import { boundsOf, type Point, type Rect, rectAt, right, type Size } from "../geometry.ts";
import type { GraphPanel, GraphRow } from "./graph.ts";
import type { BareLayout, PlacedPanel, PlacedRow, PlacedText } from "./layout.ts";
import { panelGap, pictureMargin } from "./sizes.ts";

/** A panel whose rows are set in columns: each place is px from its upper left corner. */
interface SetPanel extends Size {
  readonly panel: GraphPanel;
  readonly columns: readonly Column[];
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly rows: readonly GraphRow[];
}

/** Where panels go: each with px from the upper left corner of all of them. */
interface Arrangement extends Size {
  readonly at: readonly Spot[];
}

interface Spot extends Point {
  readonly set: SetPanel;
}

/** The shape that pictures are best printed and shown in. */
const goodAspect = 1.55;

/**
 * Places panels beside the picture or below it, wherever the whole is nearer
 * to the shape of a page and has less left empty.
 */
export function placePanels(panels: readonly GraphPanel[], layout: BareLayout): readonly PlacedPanel[] {
  if (panels.length === 0) return [];
  const content = contentOf(layout);
  const splits = panels.map((_, index) => index).concat(panels.length);
  const candidates = splits.flatMap((count) => around(content, panels.slice(0, count), panels.slice(count)));
  const [best] = candidates.toSorted((a, b) => costOf(a) - costOf(b));
  return best?.at.map(({ set, x, y }) => placed(set, { x: content.x + x, y: content.y + y })) ?? [];
}

/** Some panels beside the picture and the others below all of that; from the upper left corner of the picture. */
function around(content: Rect, beside: readonly GraphPanel[], below: readonly GraphPanel[]): readonly Arrangement[] {
  const picture: Arrangement = { at: [], width: content.width, height: content.height };
  const upper =
    beside.length === 0 ? [picture] : arrangementsBeside(beside, content.height).map((some) => nextTo(content, some));
  if (below.length === 0) return upper;
  return upper.flatMap((some) =>
    arrangementsBelow(below, Math.max(some.width, leastWidthBelow)).map((other) => beneath(some, other)),
  );
}

function nextTo({ width, height }: Size, other: Arrangement): Arrangement {
  const x = width + panelGap.around;
  return {
    at: other.at.map((spot) => ({ ...spot, x: x + spot.x })),
    width: x + other.width,
    height: Math.max(height, other.height),
  };
}

function beneath(upper: Arrangement, lower: Arrangement): Arrangement {
  const y = upper.height + (upper.at.length > 0 ? panelGap.between : panelGap.around);
  return {
    at: [...upper.at, ...lower.at.map((spot) => ({ ...spot, y: y + spot.y }))],
    width: Math.max(upper.width, lower.width),
    height: y + lower.height,
  };
}

/** Panels narrower than this break every line. */
const leastWidthBelow = 320;

/** The picture without its title and margins. */
function contentOf({ size, title, subtitle, groups, nodes, edges }: BareLayout): Rect {
  const top = boundsOf([...groups, ...nodes].map(({ bounds }) => bounds)).y;
  const labels = edges.flatMap(({ label, number }) => label?.bounds ?? number?.bounds ?? []);
  const head = Math.max(0, ...[title, subtitle].map((text) => (text ? text.bounds.y + text.bounds.height : 0)));
  const y = Math.max(head, Math.min(top, ...labels.map((label) => label.y)));
  return { x: pictureMargin, y, width: size.width - 2 * pictureMargin, height: size.height - pictureMargin - y };
}

function costOf({ width, height }: Size): number {
  const off = Math.log(width / height / goodAspect);
  return width * height * (1 + off * off);
}

/** One below the other, in one column or in two. */
function arrangementsBeside(panels: readonly GraphPanel[], height: number): readonly Arrangement[] {
  const sets = panels.map((panel) => setIn(panel, 1));
  const single = stacked([sets]);
  if (single.height <= height || sets.length < 2) return [single];
  const splits = sets.slice(1).map((_, index) => stacked([sets.slice(0, index + 1), sets.slice(index + 1)]));
  return [single, ...splits];
}

/** Stacks side by side, the panels of each as wide as the widest of them. */
function stacked(stacks: readonly (readonly SetPanel[])[]): Arrangement {
  const at: Spot[] = [];
  let [x, height] = [0, 0];
  for (const stack of stacks) {
    const width = Math.max(...stack.map((set) => set.width));
    let y = 0;
    for (const set of stack) {
      at.push({ set: { ...set, width }, x, y });
      y += set.height + panelGap.between;
    }
    height = Math.max(height, y - panelGap.between);
    x += width + panelGap.between;
  }
  return { at, width: x - panelGap.between, height };
}

/** A panel in more columns is no easier to read. */
const mostColumns = 8;

/** Side by side as far as there is room, each in as many columns as make all of them low. */
function arrangementsBelow(panels: readonly GraphPanel[], width: number): readonly Arrangement[] {
  const choices = panels.map((panel) =>
    Array.from({ length: Math.min(mostColumns, panel.rows.length) }, (_, index) => setIn(panel, index + 1)).filter(
      (set, index) => index === 0 || set.width <= width,
    ),
  );
  // All panels as low as the same height allows; every height of one of them is tried.
  const heights = [...new Set(choices.flat().map((set) => set.height))];
  return heights.map((most) => {
    const sets = choices.map((some) => some.find((set) => set.height <= most) ?? some.at(-1)) as SetPanel[];
    return inLines(sets, width);
  });
}

/** Line by line; the panels of a line are equally high, and fill it where they nearly do. */
function inLines(sets: readonly SetPanel[], width: number): Arrangement {
  const lines: SetPanel[][] = [];
  for (const set of sets) {
    const line = lines.at(-1);
    if (line && widthOfLine([...line, set]) <= width) line.push(set);
    else lines.push([set]);
  }
  const at: Spot[] = [];
  let [y, widest] = [0, 0];
  for (const line of lines.map((each) => justified(each, width))) {
    let x = 0;
    for (const set of line) {
      at.push({ set, x, y });
      x += set.width + panelGap.between;
    }
    widest = Math.max(widest, x - panelGap.between);
    y += (line[0]?.height ?? 0) + panelGap.between;
  }
  return { at, width: widest, height: y - panelGap.between };
}

function widthOfLine(line: readonly Size[]): number {
  return line.reduce((sum, { width }) => sum + width, (line.length - 1) * panelGap.between);
}

/** A line that is emptier than this stays as it is. */
const mostStretch = 0.45;

function justified(line: readonly SetPanel[], width: number): readonly SetPanel[] {
  const height = Math.max(...line.map((set) => set.height));
  const missing = width - widthOfLine(line);
  const isNearlyFull = missing > 0 && missing <= mostStretch * width;
  const total = line.reduce((sum, set) => sum + set.width, 0);
  return line.map((set) => ({
    ...set,
    height,
    width: isNearlyFull ? set.width + (missing * set.width) / total : set.width,
  }));
}

/** Rows go down the first column, then down the next; columns are about equally high. */
function setIn(panel: GraphPanel, count: number): SetPanel {
  const columns = columnsOf(panel.rows, count);
  const head = panel.heading ? panel.heading.size.height + panelGap.heading : 0;
  const heights = columns.map(({ rows }) => heightOf(rows));
  const last = columns.at(-1);
  const width = last ? last.x + last.width : 0;
  return {
    panel,
    columns,
    width: Math.max(width, panel.heading?.size.width ?? 0) + 2 * inset,
    height: head + Math.max(0, ...heights) + 2 * inset,
  };
}

/** px between the border of a panel and what is in it. */
const inset = 10;

function columnsOf(rows: readonly GraphRow[], count: number): readonly Column[] {
  const most = lowest(rows, count);
  const columns: Column[] = [];
  let rest = rows;
  let x = 0;
  while (rest.length > 0) {
    const size = Math.max(1, rest.findLastIndex((_, index) => heightOf(rest.slice(0, index + 1)) <= most) + 1);
    const own = rest.slice(0, size);
    const width = Math.max(...own.map((row) => widthOf(row, sampleWidth(own))));
    columns.push({ x, width, rows: own });
    x += width + panelGap.columns;
    rest = rest.slice(size);
  }
  return columns;
}

/** The least height in which rows fit into so many columns. */
function lowest(rows: readonly GraphRow[], count: number): number {
  const heights = rows.flatMap((_, start) =>
    rows.slice(start).map((_, end) => heightOf(rows.slice(start, start + end + 1))),
  );
  const fits = (most: number) => {
    let [columns, height] = [1, 0];
    for (const row of rows) {
      const next = height === 0 ? heightOfRow(row) : height + panelGap.rows + heightOfRow(row);
      if (next <= most) height = next;
      else [columns, height] = [columns + 1, heightOfRow(row)];
      if (heightOfRow(row) > most) return false;
    }
    return columns <= count;
  };
  return heights.toSorted((a, b) => a - b).find(fits) ?? 0;
}

const heightOfRow = ({ sample, label, amount }: GraphRow): number =>
  Math.max(sample?.height ?? 0, label.size.height, amount?.size.height ?? 0);

function heightOf(rows: readonly GraphRow[]): number {
  return rows.reduce((sum, row) => sum + heightOfRow(row) + panelGap.rows, 0) - panelGap.rows;
}

function sampleWidth(rows: readonly GraphRow[]): number {
  const widest = Math.max(0, ...rows.map(({ sample }) => sample?.width ?? 0));
  return widest === 0 ? 0 : widest + panelGap.sample;
}

function widthOf({ label, amount }: GraphRow, sample: number): number {
  return sample + label.size.width + (amount ? panelGap.amount + amount.size.width : 0);
}

function placed(set: SetPanel, { x, y }: Point): PlacedPanel {
  const { panel } = set;
  const { heading } = panel;
  const columns = spread(set);
  const top = y + inset + (heading ? heading.size.height + panelGap.heading : 0);
  return {
    panel,
    bounds: rectAt({ x, y }, set),
    ...(heading && { heading: { text: heading, bounds: rectAt({ x: x + inset, y: y + inset }, heading.size) } }),
    rows: columns.flatMap((column) => placedRows(column, x + inset + column.x, top)),
  };
}

/** The columns of a panel that is wider than they need. */
function spread({ columns, width }: SetPanel): readonly Column[] {
  const last = columns.at(-1);
  const free = last ? width - 2 * inset - last.x - last.width : 0;
  return columns.map((column, index) => ({
    ...column,
    x: column.x + (free * index) / columns.length,
    width: column.width + free / columns.length,
  }));
}

function placedRows({ rows, width }: Column, x: number, top: number): readonly PlacedRow[] {
  const indent = sampleWidth(rows);
  let y = top;
  return rows.map((row) => {
    const height = heightOfRow(row);
    const placedRow = placeRow(row, { x, y, width, height }, indent);
    y += height + panelGap.rows;
    return placedRow;
  });
}

/** The sample and the amount stand beside the first line of the text. */
function placeRow(row: GraphRow, bounds: Rect, indent: number): PlacedRow {
  const { sample, label, amount } = row;
  const { x, y } = bounds;
  const first = Math.max(sample?.height ?? 0, label.lines[0]?.font.lineHeight ?? 0);
  const textY = y + Math.max(0, (first - (label.lines[0]?.font.lineHeight ?? 0)) / 2);
  const textAt = (text: GraphRow["label"], left: number): PlacedText => ({
    text,
    bounds: rectAt({ x: left, y: textY }, text.size),
  });
  return {
    row,
    bounds: rectAt(bounds, bounds),
    ...(sample && {
      sample: rectAt(
        { x: x + (indent - panelGap.sample - sample.width) / 2, y: y + (first - sample.height) / 2 },
        sample,
      ),
    }),
    label: textAt(label, x + indent),
    ...(amount && { amount: textAt(amount, right(bounds) - amount.size.width) }),
  };
}
