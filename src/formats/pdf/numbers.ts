/** A number as SVG writes it, for a regular expression that takes no heed of case. */
export const numberPattern = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?";

/** The numbers of a list, which need not be apart: `1-2.5.5`. */
export function numbersIn(list: string): readonly number[] {
  return (list.match(new RegExp(numberPattern, "gi")) ?? []).map((text) => bounded(Number(text)));
}

/** The number that an attribute says, a per cent as a hundredth. */
export function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number.parseFloat(text ?? "");
  if (Number.isNaN(number)) return otherwise;
  return bounded(text?.endsWith("%") ? number / 100 : number);
}

/** Larger than anything in an icon that can be seen. */
const largest = 1e6;

/** As PDF has no room for what some pictures of authors hold. */
export function bounded(number: number): number {
  return Math.min(largest, Math.max(-largest, number));
}
