/** A line, as far as it can be seen without its colour. Widths and dashes in px. */
interface Line {
  readonly width: number;
  readonly dash: readonly number[];
}

/**
 * How differently two lines look without their colours, 0 for not at all.
 *
 * One half of it is a difference that is found when one looks for it; from 1
 * on it is seen at a glance.
 */
export function distanceBetween(a: Line, b: Line): number {
  return distanceOfWidths(a.width, b.width) + distanceOfDashes(a.dash, b.dash);
}

/** 1 where one is half as wide again as the other. */
export function distanceOfWidths(a: number, b: number): number {
  return Math.abs(Math.log(a / b)) / Math.log(1.5);
}

/** 1 where only one is dashed, where one has other parts in its turn, where turns are twice as long or gaps twice as much of them. */
function distanceOfDashes(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return 1;
  if (a.length === 0) return 0;
  return Math.abs(Math.log2(sumOf(a) / sumOf(b))) + Math.abs(Math.log2(gapsOf(a) / gapsOf(b)));
}

function gapsOf(dash: readonly number[]): number {
  return sumOf(dash.filter((_, index) => index % 2 === 1)) / sumOf(dash);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
