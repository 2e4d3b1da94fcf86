import type { Point, Size } from "../../geometry.ts";
import { panelGap } from "../sizes.ts";
import type { Choices, SetPanel } from "./set-panel.ts";

/** Where panels go: each with px from the upper left corner of all of them. */
export interface Arrangement extends Size {
  readonly at: readonly Spot[];
}

export interface Spot extends Point {
  readonly set: SetPanel;
}

/** A stack that towers over the picture by more than this is better set in more columns. */
const mostTowering = 1.5;

/** One below the other: in one stack or in two, or each panel in more columns. */
export function arrangementsBeside(panels: readonly Choices[], height: number): readonly Arrangement[] {
  const sets = panels.map(([single]) => single);
  const single = stacked([sets]);
  if (single.height <= height) return [single];
  const splits = sets.slice(1).map((_, index) => stacked([sets.slice(0, index + 1), sets.slice(index + 1)]));
  if (single.height <= mostTowering * height) return [single, ...splits];
  const wider = [1, 2].map((more) => stacked([panels.map((choices) => choices[more] ?? choices.at(-1) ?? choices[0])]));
  return [single, ...splits, ...wider];
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

/** Side by side as far as there is room, each in as many columns as make all of them low. */
export function arrangementsBelow(panels: readonly Choices[], width: number): readonly Arrangement[] {
  const choices = panels.map(([single, ...more]) => [single, ...more.filter((set) => set.width <= width)] as const);
  // All panels as low as the same height allows; every height of one of them is tried, that with fewest columns first.
  const heights = [...new Set(choices.flat().map((set) => set.height))].toSorted((a, b) => b - a);
  return heights.map((most) =>
    inLines(
      choices.map((some) => some.find((set) => set.height <= most) ?? some.at(-1) ?? some[0]),
      width,
    ),
  );
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
