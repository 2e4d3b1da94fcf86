/** A number as SVG writes it, for a regular expression that takes no heed of case. */
export const numberPattern = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?";

/** The numbers of a list, which need not be apart: `1-2.5.5`. */
export function numbersIn(list: string): readonly number[] {
  return (list.match(new RegExp(numberPattern, "gi")) ?? []).map(Number);
}

/** The number that an attribute says, a per cent as a hundredth. */
export function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number.parseFloat(text ?? "");
  if (Number.isNaN(number)) return otherwise;
  return text?.endsWith("%") ? number / 100 : number;
}
