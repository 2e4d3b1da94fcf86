import type { Mark } from "../annotations/annotations.ts";
import { boundsOf, type Point, type Rect, rounded, type Size } from "../geometry.ts";
import type { TextBlock } from "../text/text-block.ts";
import { widthOf } from "../text/width.ts";
import type { Theme } from "../themes/theme.ts";

/** A text with the marks that belong to it. Places are px from its upper left corner. */
export interface Label extends TextBlock {
  /** Where the lines stand; none: anywhere in it. */
  readonly linesAt?: Rect;
  readonly marks?: readonly LabelMark[];
}

export interface LabelMark extends Rect {
  readonly mark: Mark;
}

/** px between marks, and between them and the text. */
const gap = 3;

/** How marks stand to the text: in rows below it, or in one row before or after it. */
export type MarkSide = "below" | "before" | "after";

/** A label with marks; the text may be missing, or both. */
export function marked(
  text: TextBlock | undefined,
  marks: readonly Mark[],
  side: MarkSide,
  theme: Theme,
  maxWidth = theme.nodeLabelWidth,
): Label | undefined {
  if (marks.length === 0) return text;
  const sizes = marks.map((mark) => ({ mark, ...markSize(mark, theme) }));
  const lines = text && text.lines.length > 0 ? text : undefined;
  const rows = side === "below" ? inRows(sizes, maxWidth) : [sizes];
  const block = blockOf(rows);
  const { size, linesAt, marksAt } =
    side === "below"
      ? belowEachOther(lines?.size, block.size, theme.nodeLabelMargin)
      : besideEachOther(lines?.size, block.size, side);
  return {
    text: text?.text ?? "",
    ...(text?.caption && { caption: text.caption }),
    lines: lines?.lines ?? [],
    size,
    ...(lines && { linesAt }),
    marks: block.marks.map((mark) => ({ ...mark, x: rounded(mark.x + marksAt.x), y: rounded(mark.y + marksAt.y) })),
  };
}

/** What a label says, to tell labels apart. */
export function wordingOf(label: Label): string {
  if (!label.marks) return label.text;
  return [label.text, ...label.marks.map(({ mark }) => mark.text)].join("\n");
}

/** Of a mark by itself, px. */
export function markSize({ shape, text }: Mark, { fonts, markHeight }: Pick<Theme, "fonts" | "markHeight">): Size {
  const inset = { dot: 3, tag: 4, pill: 6 }[shape];
  const width = Math.ceil(widthOf(text, fonts.mark)) + 2 * inset;
  return { width: Math.max(width, markHeight), height: markHeight };
}

type SizedMark = Size & Pick<LabelMark, "mark">;

function inRows(marks: readonly SizedMark[], maxWidth: number): SizedMark[][] {
  const rows: SizedMark[][] = [];
  for (const mark of marks) {
    const row = rows.at(-1);
    if (row && widthOfRow([...row, mark]) <= maxWidth) row.push(mark);
    else rows.push([mark]);
  }
  return rows;
}

function widthOfRow(row: readonly Size[]): number {
  return row.reduce((sum, { width }) => sum + width, (row.length - 1) * gap);
}

/** Rows one below the other, each in the middle. */
function blockOf(rows: readonly SizedMark[][]): { readonly size: Size; readonly marks: readonly LabelMark[] } {
  const width = Math.max(...rows.map(widthOfRow));
  const marks: LabelMark[] = [];
  let y = 0;
  for (const row of rows) {
    let x = (width - widthOfRow(row)) / 2;
    for (const mark of row) {
      marks.push({ ...mark, x, y });
      x += mark.width + gap;
    }
    y += Math.max(...row.map(({ height }) => height)) + gap;
  }
  return { size: { width, height: y - gap }, marks };
}

interface Composed {
  readonly size: Size;
  readonly linesAt: Rect;
  readonly marksAt: Point;
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

const middle = (outer: number, inner: number) => rounded((outer - inner) / 2);

/** The text has its margin already. */
function belowEachOther(text: Size = { width: 0, height: 0 }, marks: Size, margin: number): Composed {
  const width = Math.max(text.width, marks.width);
  const top = Math.max(text.height, margin);
  return {
    size: { width, height: top + marks.height + margin },
    linesAt: { x: middle(width, text.width), y: 0, ...text },
    marksAt: { x: middle(width, marks.width), y: top },
  };
}

function besideEachOther(text: Size | undefined, marks: Size, side: "before" | "after"): Composed {
  if (!text) return { size: marks, linesAt: nowhere, marksAt: nowhere };
  const height = Math.max(text.height, marks.height);
  const space = side === "after" ? 2 * gap : gap;
  const [textX, marksX] = side === "before" ? [marks.width + space, 0] : [0, text.width + space];
  return {
    size: { width: marks.width + space + text.width, height },
    linesAt: { x: textX, y: middle(height, text.height), ...text },
    marksAt: { x: marksX, y: middle(height, marks.height) },
  };
}

/** Where a part of a label is when the label is here. */
export function partAt(bounds: Rect, part: Rect): Rect {
  return { x: bounds.x + part.x, y: bounds.y + part.y, width: part.width, height: part.height };
}

/** Around all marks of a label, in its own coordinates. */
export function marksBounds({ marks = [] }: Label): Rect {
  return boundsOf(marks);
}
