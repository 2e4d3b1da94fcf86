import { rounded } from "../../geometry.ts";

/** A line that has less room for two dashes and what is between them is one dash; a share. */
const shortest = 0.75;

/**
 * Dashes of about the same lengths that go into a line of `length` px so that
 * it begins and ends with a whole one: an arrow head never hangs on a stub,
 * nor on a gap.
 */
export function fittedDash(dash: readonly number[], length: number): readonly number[] {
  const [first = 0] = dash;
  const period = dash.reduce((sum, part) => sum + part, 0);
  if (length < shortest * (period + first)) return [];
  const count = Math.max(1, Math.round((length - first) / period));
  const scale = length / (count * period + first);
  return dash.map((part) => rounded(part * scale));
}
