/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** How well one colour can be told from another, from 1 (not at all) to 21 (black on white), as WCAG counts it. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the second colour in the first: 0 gives `a`, 1 gives `b`. */
export function mixed(a: string, b: string, share: number): string {
  const other = rgbOf(b);
  return hexOf(rgbOf(a).map((value, index) => value + ((other[index] ?? 0) - value) * share));
}

/** Whether a colour is grey, black or white, or nearly so: none that could tell one thing from another. */
export function isGrey(color: string): boolean {
  const rgb = rgbOf(color);
  return Math.max(...rgb) - Math.min(...rgb) < 40;
}

/** The colour nearest to `color`, on the way to black or white, that can be read on `ground` at a contrast of `ratio`. */
export function legible(color: string, ground: string, ratio: number): string {
  const end = contrast("#ffffff", ground) > contrast("#000000", ground) ? "#ffffff" : "#000000";
  for (let step = 0; step < 20; step += 1) {
    const candidate = mixed(color, end, step / 20);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return end;
}

/**
 * What stands for a light fill on a dark ground: the ground, a little lighter
 * and with the same tint, so that nested groups can still be told apart.
 */
export function darkened(fill: string, ground: string): string {
  const lift = 9;
  const strength = 0.7;
  const tint = rgbOf(fill);
  const grey = Math.min(...tint);
  return hexOf(rgbOf(ground).map((value, index) => value + lift + ((tint[index] ?? grey) - grey) * strength));
}

/** The grey that is as light as a colour. */
export function greyed(color: string): string {
  const light = luminance(color);
  const part = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return hexOf([255 * part, 255 * part, 255 * part]);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function hexOf(rgb: readonly number[]): string {
  const digits = rgb.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}
